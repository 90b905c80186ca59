import { DataverseError } from '../errors/dataverse-error';
import { type Database } from '../store/database';
import { grantsOfUser, rolesOfUser } from './grants';
import { SYSTEM_ADMINISTRATOR_ROLE } from './known-ids';
import { type Principal } from './principal';
import { reachOfGrants } from './reach-of-grants';
import { unitsBelow } from './units-below';

/**
 * Who that user is now: business unit, teams, roles and what they allow. Refuses an unknown user (401) and a disabled one
 * (403, 0x80040225).
 */
export function resolvePrincipal(database: Database, user: string): Principal {
  const userId = user.toLowerCase();
  const found = database.get(
    'SELECT businessunitid, organizationid, isdisabled FROM systemuser WHERE systemuserid = ?',
    [userId],
  );
  if (!found) throw new DataverseError(401, '0x80041d1f', `User with Id ${user} is not a member of the organization.`);
  if (found['isdisabled'] === 1) throw userDisabled();
  const businessUnitId = String(found['businessunitid']);
  const teamIds = ids(database, 'SELECT teamid AS id FROM teammembership WHERE systemuserid = ?', [userId]);
  const businessUnitsBelow = unitsBelow(database, businessUnitId);
  const roleIds = rolesOfUser(database, userId);
  const standing = { userId, teamIds, businessUnitId, businessUnitsBelow };
  return {
    ...standing,
    organizationId: String(found['organizationid']),
    privileges: reachOfGrants(grantsOfUser(database, userId), {
      ...standing,
      below: (unitId) => unitsBelow(database, unitId),
    }),
    systemAdministrator: roleIds.includes(SYSTEM_ADMINISTRATOR_ROLE),
    hasRoles: roleIds.length > 0,
    sharedTables: new Set(ids(database, SHARED_TABLES, [JSON.stringify([userId, ...teamIds])])),
  };
}

const SHARED_TABLES =
  'SELECT DISTINCT objecttypecode AS id FROM principalobjectaccess WHERE principalid IN (SELECT value FROM json_each(?))';

const userDisabled = (): DataverseError =>
  new DataverseError(
    403,
    '0x80040225',
    'The specified user is either disabled or is not a member of any business unit.',
  );

const ids = (database: Database, sql: string, values: readonly string[]): readonly string[] =>
  database.all(sql, values).map((row) => String(row['id']));
