import { ACT_ON_BEHALF, type Grant } from './grants';
import { type PrivilegeDepth, type Reach } from './principal';

/** Where a user stands: what the depths of the user's grants are measured from. */
export interface Standing {
  readonly userId: string;
  readonly teamIds: readonly string[];
  readonly businessUnitId: string;
  readonly businessUnitsBelow: readonly string[];
  /** The business units below that of a team. */
  readonly below: (unitId: string) => readonly string[];
}

const ORDER: readonly PrivilegeDepth[] = ['Basic', 'Local', 'Deep', 'Global'];

/** The narrower of two depths. */
export const narrower = (one: PrivilegeDepth, other: PrivilegeDepth): PrivilegeDepth =>
  ORDER.indexOf(one) < ORDER.indexOf(other) ? one : other;

/** Whether a depth goes at least as far as another. */
export const isAtLeast = (depth: PrivilegeDepth, wanted: PrivilegeDepth): boolean => narrower(depth, wanted) === wanted;

/**
 * What all grants together allow, by privilege. Basic reaches what the user and the user's teams own, or, for a role with team privileges
 * only, what that team owns. Local and Deep reach the business unit of the user, and for a role of a team the team's, too ("How access to a
 * record is determined").
 */
export function reachOfGrants(grants: readonly Grant[], standing: Standing): ReadonlyMap<string, Reach> {
  const reaches = new Map<string, Reach>();
  for (const grant of grants) {
    if (grant.privilege === ACT_ON_BEHALF && grant.teamId !== undefined) continue;
    const known = reaches.get(grant.privilege);
    const reach = reachOf(grant, standing);
    reaches.set(grant.privilege, known ? together(known, reach) : reach);
  }
  return reaches;
}

/** What a privilege of that depth, held by the user directly, reaches. */
export function directReach(depth: PrivilegeDepth, standing: Omit<Standing, 'below'>): Reach {
  const owners = [standing.userId, ...standing.teamIds];
  switch (depth) {
    case 'Basic':
    case 'Global':
      return { depth, owners, units: [] };
    case 'Local':
      return { depth, owners, units: [standing.businessUnitId] };
    case 'Deep':
      return { depth, owners, units: [standing.businessUnitId, ...standing.businessUnitsBelow] };
  }
}

function reachOf({ depth, teamId, teamUnitId, teamOnly }: Grant, standing: Standing): Reach {
  const direct = directReach(depth, standing);
  if (teamId === undefined) return direct;
  if (depth === 'Basic') return teamOnly ? { depth, owners: [teamId], units: [] } : direct;
  if (depth === 'Global' || teamUnitId === undefined) return direct;
  const below = depth === 'Deep' ? standing.below(teamUnitId) : [];
  return { ...direct, units: [...new Set([...direct.units, teamUnitId, ...below])] };
}

const together = (one: Reach, other: Reach): Reach => ({
  depth: isAtLeast(one.depth, other.depth) ? one.depth : other.depth,
  owners: [...new Set([...one.owners, ...other.owners])],
  units: [...new Set([...one.units, ...other.units])],
});
