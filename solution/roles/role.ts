import { type PrivilegeDeclaration, type PrivilegeDepth, type RoleDeclaration } from '../model/role';
import { appends, maintains, pointsAt, reads } from './rights';
import { APP_ACCESS, OWN_SETTINGS, SETTINGS } from './subjects';

/** A role from its grants: one list without doubles, the widest depth winning. */
export function role(
  name: string,
  description: string,
  grants: readonly (readonly PrivilegeDeclaration[])[],
): RoleDeclaration {
  const widest = new Map<string, PrivilegeDeclaration>();
  for (const privilege of grants.flat()) {
    const key = `${privilege.right}${privilege.subject}`;
    const known = widest.get(key);
    if (!known || DEPTHS.indexOf(privilege.depth) > DEPTHS.indexOf(known.depth)) widest.set(key, privilege);
  }
  return { name, description, privileges: [...widest.values()] };
}

/** What every person has: the app, names, settings to read, own preferences, and action requests to make. */
export const person = (): readonly PrivilegeDeclaration[] => [
  ...onlooker(),
  ...appends('Basic', ['o2c_actionrequest']),
];

/** What one who only looks has: no action requests. */
export const onlooker = (): readonly PrivilegeDeclaration[] => [
  ...reads('Global', APP_ACCESS),
  ...pointsAt('Global', [...SETTINGS, 'Product', 'TransactionCurrency']),
  ...maintains('Basic', OWN_SETTINGS),
];

const DEPTHS: readonly PrivilegeDepth[] = ['Basic', 'Local', 'Deep', 'Global'];
