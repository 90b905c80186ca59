import { type Execution } from '../../pipeline/execution';
import { depthOfMask } from '../../security/grants';
import { SYSTEM_ADMINISTRATOR_ROLE, SYSTEM_CUSTOMIZER_ROLE } from '../../security/known-ids';
import { type PrivilegeDepth } from '../../security/principal';
import { missingPrivilege } from '../../security/privilege-check';
import { isAtLeast } from '../../security/reach-of-grants';

/** A privilege that somebody is about to get. */
export interface Given {
  readonly name: string;
  readonly depth: PrivilegeDepth;
}

/**
 * Refuses (403, 0x80040220) to give away more than one holds: "the person who is assigning the security role cannot assign someone else
 * with a security role that has more privileges than the assigner", each at its depth ("Assign a security role to a user").
 */
export function requireHeld({ principal }: Execution, given: readonly Given[]): void {
  if (principal.systemAdministrator) return;
  for (const { name, depth } of given) {
    const held = principal.privileges.get(name.toLowerCase());
    if (held === undefined || !isAtLeast(held.depth, depth)) throw missingPrivilege(principal, name);
  }
}

/** The same for everything a role grants. The two predefined roles grant everything, so only a system administrator gives them. */
export function requireHeldRole(execution: Execution, roleId: string): void {
  if (execution.principal.systemAdministrator) return;
  if (roleId === SYSTEM_ADMINISTRATOR_ROLE || roleId === SYSTEM_CUSTOMIZER_ROLE)
    throw missingPrivilege(execution.principal, 'the privileges of the System Administrator Role;');
  requireHeld(execution, privilegesOfRole(execution, roleId));
}

/** What a role grants, by name. */
export const privilegesOfRole = (
  { services }: Execution,
  roleId: string,
): readonly (Given & { readonly id: string })[] =>
  services.database
    .all(
      `SELECT privilege.privilegeid AS id, privilege.name AS name, max(roleprivileges.privilegedepthmask) AS mask
       FROM roleprivileges JOIN privilege USING (privilegeid) WHERE roleprivileges.roleid = ? GROUP BY 1, 2 ORDER BY 2`,
      [roleId],
    )
    .map((row) => ({ id: String(row['id']), name: String(row['name']), depth: depthOfMask(Number(row['mask'])) }));
