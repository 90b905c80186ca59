import { DataverseError } from '../errors/dataverse-error';
import { type Database } from '../store/database';
import { SYSTEM_ADMINISTRATOR_ROLE } from './known-ids';
import { type Principal, type PrivilegeDepth } from './principal';

/**
 * Who that user is now: business unit, teams, roles and what they allow. Read from the rows at every request, so that a change of roles
 * counts at once. Refuses an unknown user (401) and a disabled one (403, 0x80040225).
 */
export function resolvePrincipal(database: Database, userId: string): Principal {
  const user = database.get(
    'SELECT businessunitid, organizationid, isdisabled FROM systemuser WHERE systemuserid = ?',
    [userId.toLowerCase()],
  );
  if (!user) throw new DataverseError(401, '0x80041d1f', `User with Id ${userId} is not a member of the organization.`);
  if (user['isdisabled'] === 1) {
    throw new DataverseError(
      403,
      '0x80040225',
      'The specified user is either disabled or is not a member of any business unit.',
    );
  }
  const businessUnitId = String(user['businessunitid']);
  const teamIds = ids(database, 'SELECT teamid AS id FROM teammembership WHERE systemuserid = ?', [
    userId.toLowerCase(),
  ]);
  const roleIds = rolesOf(database, userId.toLowerCase());
  return {
    userId: userId.toLowerCase(),
    businessUnitId,
    organizationId: String(user['organizationid']),
    teamIds,
    privileges: privilegesOf(database, roleIds),
    systemAdministrator: roleIds.includes(SYSTEM_ADMINISTRATOR_ROLE),
    businessUnitsBelow: ids(database, UNITS_BELOW, [businessUnitId]),
  };
}

const UNITS_BELOW = `
  WITH RECURSIVE below(id) AS (
    SELECT businessunitid FROM businessunit WHERE parentbusinessunitid = ?
    UNION SELECT unit.businessunitid FROM businessunit AS unit JOIN below ON unit.parentbusinessunitid = below.id
  ) SELECT id FROM below`;

const rolesOf = (database: Database, userId: string): readonly string[] =>
  ids(
    database,
    `SELECT roleid AS id FROM systemuserroles WHERE systemuserid = ?1
     UNION SELECT teamroles.roleid FROM teamroles JOIN teammembership USING (teamid) WHERE teammembership.systemuserid = ?1`,
    [userId],
  );

/** Depth masks: 1 user, 2 business unit, 4 with child units, 8 organisation (roleprivileges.privilegedepthmask). */
const DEPTHS: readonly (readonly [number, PrivilegeDepth])[] = [
  [8, 'Global'],
  [4, 'Deep'],
  [2, 'Local'],
  [1, 'Basic'],
];

function privilegesOf(database: Database, roleIds: readonly string[]): ReadonlyMap<string, PrivilegeDepth> {
  const rows = database.all(
    `SELECT lower(privilege.name) AS name, max(roleprivileges.privilegedepthmask) AS mask
     FROM roleprivileges JOIN privilege USING (privilegeid)
     WHERE roleprivileges.roleid IN (SELECT value FROM json_each(?)) GROUP BY 1`,
    [JSON.stringify(roleIds)],
  );
  return new Map(rows.map((row) => [String(row['name']), depthOf(Number(row['mask']))]));
}

const depthOf = (mask: number): PrivilegeDepth => DEPTHS.find(([bit]) => mask >= bit)?.[1] ?? 'Basic';

const ids = (database: Database, sql: string, values: readonly string[]): readonly string[] =>
  database.all(sql, values).map((row) => String(row['id']));
