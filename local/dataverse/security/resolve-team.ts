import { DataverseError } from '../errors/dataverse-error';
import { type Database } from '../store/database';
import { grantsOfTeam } from './grants';
import { type Principal } from './principal';
import { reachOfGrants } from './reach-of-grants';
import { unitsBelow } from './units-below';

/** What a team may do by its own roles: the rights that its members have through it, and what it must hold to own a row. */
export function resolveTeam(database: Database, team: string): Principal {
  const userId = team.toLowerCase();
  const found = database.get('SELECT businessunitid, organizationid FROM team WHERE teamid = ?', [userId]);
  if (!found) throw new DataverseError(404, '0x80040217', `team With Id = ${userId} Does Not Exist`);
  const businessUnitId = String(found['businessunitid']);
  const standing = { userId, teamIds: [], businessUnitId, businessUnitsBelow: unitsBelow(database, businessUnitId) };
  const below = (unitId: string): readonly string[] => unitsBelow(database, unitId);
  const grants = grantsOfTeam(database, userId).map((grant) => ({ ...grant, teamId: undefined }));
  return {
    ...standing,
    organizationId: String(found['organizationid']),
    privileges: reachOfGrants(grants, { ...standing, below }),
    systemAdministrator: false,
    hasRoles: database.get('SELECT 1 AS found FROM teamroles WHERE teamid = ? LIMIT 1', [userId]) !== undefined,
    sharedTables: sharedTables(database, userId),
  };
}

const sharedTables = (database: Database, teamId: string): ReadonlySet<string> =>
  new Set(
    database
      .all('SELECT DISTINCT objecttypecode AS name FROM principalobjectaccess WHERE principalid = ?', [teamId])
      .map((row) => String(row['name'])),
  );
