import { type Database } from '../store/database';
import { type PrivilegeDepth } from './principal';

/** What one role gives to whom: to the user directly, or to the members of a team. */
export interface Grant {
  /** Privilege name in lower case. */
  readonly privilege: string;
  readonly depth: PrivilegeDepth;
  /** The team it comes through. */
  readonly teamId: string | undefined;
  /** Business unit of the team. */
  readonly teamUnitId: string | undefined;
  /** `role.isinherited` 0: members use the privilege for the rows of the team only. */
  readonly teamOnly: boolean;
}

/** Everything the roles of a user and of the user's teams grant. Access teams hold no roles. */
export const grantsOfUser = (database: Database, userId: string): readonly Grant[] =>
  database.all(`${HELD_BY_USER} ${GRANTS}`, [userId]).map(grantOf);

/** Everything the roles of a team grant. */
export const grantsOfTeam = (database: Database, teamId: string): readonly Grant[] =>
  database.all(`${HELD_BY_TEAM} ${GRANTS}`, [teamId]).map(grantOf);

/** The roles a user holds, directly and through teams. */
export const rolesOfUser = (database: Database, userId: string): readonly string[] =>
  database.all(`${HELD_BY_USER} SELECT DISTINCT roleid FROM held`, [userId]).map((row) => String(row['roleid']));

/** The privilege that nobody inherits from a team ("Impersonate another user": direct assignment required). */
export const ACT_ON_BEHALF = 'prvactonbehalfofanotheruser';

const HELD_BY_USER = `
  WITH held(roleid, teamid, unit) AS (
    SELECT roleid, NULL, NULL FROM systemuserroles WHERE systemuserid = ?1
    UNION ALL SELECT teamroles.roleid, team.teamid, team.businessunitid
    FROM teammembership JOIN team USING (teamid) JOIN teamroles USING (teamid) WHERE teammembership.systemuserid = ?1
  )`;

const HELD_BY_TEAM = `
  WITH held(roleid, teamid, unit) AS (
    SELECT teamroles.roleid, team.teamid, team.businessunitid FROM teamroles JOIN team USING (teamid) WHERE team.teamid = ?1
  )`;

const GRANTS = `
  SELECT lower(privilege.name) AS name, held.teamid AS team, held.unit AS unit,
    CASE WHEN held.teamid IS NOT NULL AND role.isinherited = 0 THEN 1 ELSE 0 END AS teamonly,
    max(roleprivileges.privilegedepthmask) AS mask
  FROM held JOIN role USING (roleid) JOIN roleprivileges USING (roleid) JOIN privilege USING (privilegeid)
  GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`;

/** Depth masks: 1 user, 2 business unit, 4 with child units, 8 organisation (roleprivileges.privilegedepthmask). */
const DEPTHS: readonly (readonly [number, PrivilegeDepth])[] = [
  [8, 'Global'],
  [4, 'Deep'],
  [2, 'Local'],
  [1, 'Basic'],
];

/** The depth a mask means. */
export const depthOfMask = (mask: number): PrivilegeDepth => DEPTHS.find(([bit]) => mask >= bit)?.[1] ?? 'Basic';

/** The mask of a depth. */
export const maskOfDepth = (depth: PrivilegeDepth): number => DEPTHS.find(([, known]) => known === depth)?.[0] ?? 1;

const grantOf = (row: Readonly<Record<string, unknown>>): Grant => ({
  privilege: String(row['name']),
  depth: depthOfMask(Number(row['mask'])),
  teamId: typeof row['team'] === 'string' ? row['team'] : undefined,
  teamUnitId: typeof row['unit'] === 'string' ? row['unit'] : undefined,
  teamOnly: row['teamonly'] === 1,
});
