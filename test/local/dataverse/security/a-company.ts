import { DataverseError } from '../../../../local/dataverse/errors/dataverse-error';
import { metadataId } from '../../../../local/dataverse/metadata/metadata-id';
import { loadCatalogue } from '../../../../local/dataverse/metadata/load-catalogue';
import { seedOrganization } from '../../../../local/dataverse/metadata/seeds/seed-organization';
import { ORGANIZATION_ID, ROOT_BUSINESS_UNIT_ID } from '../../../../local/dataverse/security/known-ids';
import { type PrivilegeDepth } from '../../../../local/dataverse/security/principal';
import { type Row } from '../../../../local/dataverse/store/row';
import { insertRow } from '../../../../local/dataverse/store/row-store';
import { openDatabase } from '../../../../local/dataverse/store/open-database';

const MASKS: Readonly<Record<PrivilegeDepth, number>> = { Basic: 1, Local: 2, Deep: 4, Global: 8 };

export const unitId = (name: string): string =>
  name === 'root' ? ROOT_BUSINESS_UNIT_ID : metadataId('test', 'unit', name);
export const userId = (name: string): string => metadataId('test', 'user', name);
export const teamId = (name: string): string => metadataId('test', 'team', name);
const roleId = (name: string): string => metadataId('test', 'role', name);

/** A seeded environment in which business units, users, teams and roles can be set up in a word each. */
export function aCompany() {
  const database = openDatabase(':memory:');
  const catalogue = loadCatalogue(database);
  seedOrganization(database, { catalogue, seededOn: '2026-01-01T00:00:00Z' });
  const put = (name: string, row: Row): void => {
    const table = catalogue.table(name);
    if (!table) throw new Error(`no table ${name}`);
    insertRow(database, table, row);
  };
  return {
    database,
    catalogue,
    put,
    unit: (name: string, parent: string) =>
      put('businessunit', {
        businessunitid: unitId(name),
        name,
        parentbusinessunitid: { table: 'businessunit', id: unitId(parent) },
      }),
    user: (name: string, unit: string) =>
      put('systemuser', {
        systemuserid: userId(name),
        fullname: name,
        businessunitid: { table: 'businessunit', id: unitId(unit) },
        organizationid: { table: 'organization', id: ORGANIZATION_ID },
        isdisabled: false,
      }),
    team: (name: string, unit: string, members: readonly string[]) => {
      put('team', { teamid: teamId(name), name, businessunitid: { table: 'businessunit', id: unitId(unit) } });
      for (const member of members) {
        put('teammembership', {
          teammembershipid: metadataId(name, member),
          teamid: teamId(name),
          systemuserid: userId(member),
        });
      }
    },
    role: (name: string, grants: Readonly<Record<string, PrivilegeDepth>>) => {
      put('role', { roleid: roleId(name), name });
      for (const [privilege, depth] of Object.entries(grants)) {
        const privilegeid = metadataId('privilege', privilege);
        put('roleprivileges', {
          roleprivilegesid: metadataId(name, privilege),
          roleid: roleId(name),
          privilegeid,
          privilegedepthmask: MASKS[depth],
        });
      }
    },
    giveUser: (user: string, role: string) =>
      put('systemuserroles', {
        systemuserrolesid: metadataId(user, role),
        systemuserid: userId(user),
        roleid: roleId(role),
      }),
    giveTeam: (team: string, role: string) =>
      put('teamroles', { teamrolesid: metadataId(team, role), teamid: teamId(team), roleid: roleId(role) }),
  };
}

/** Status and code with which the work is refused. */
export function refusal(work: () => unknown): string {
  try {
    work();
    return 'nothing refused';
  } catch (error) {
    if (error instanceof DataverseError) return `${error.status} ${error.code}`;
    throw error;
  }
}

export type Company = ReturnType<typeof aCompany>;
