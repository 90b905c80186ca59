import { cannotModifySystemAdministrator, duplicatedPrivilege, invalidPrivilege } from '../../errors/security-errors';
import { type Execution } from '../../pipeline/execution';
import { maskOfDepth } from '../../security/grants';
import { SYSTEM_ADMINISTRATOR_ROLE } from '../../security/known-ids';
import { insertRow } from '../../store/row-store';
import { forgetWhatChanged } from '../after-write';
import { existingRow } from '../existing-row';
import { requiredTable } from '../required-table';
import { requireHeld } from './require-no-elevation';
import { type RolePrivilegeGrant } from './role-privilege-grant';

/** The caller may change the role; the System Administrator role nobody may (400, 0x80041d31). */
export function requireChangeableRole(execution: Execution, roleId: string): void {
  const table = requiredTable(execution, 'role');
  const row = existingRow(execution, table, { id: roleId });
  execution.services.authority.require(execution.principal, 'Write', { table, row });
  if (roleId === SYSTEM_ADMINISTRATOR_ROLE) throw cannotModifySystemAdministrator();
}

/** Gives privileges to a role, in place of what it had of them; nobody gives what he does not hold. */
export function putPrivileges(execution: Execution, roleId: string, grants: readonly RolePrivilegeGrant[]): void {
  const { database, newId } = execution.services;
  const named = grants.map((grant) => ({ ...grant, name: nameOf(execution, grant.privilegeId) }));
  const twice = grants.find(({ privilegeId }, index) =>
    grants.slice(0, index).some((other) => other.privilegeId === privilegeId),
  );
  if (twice) throw duplicatedPrivilege(twice.privilegeId);
  requireHeld(execution, named);
  for (const { privilegeId, depth } of grants) {
    removePrivilege(execution, roleId, privilegeId);
    insertRow(database, requiredTable(execution, 'roleprivileges'), {
      roleprivilegesid: newId(),
      roleid: roleId,
      privilegeid: privilegeId,
      privilegedepthmask: maskOfDepth(depth),
    });
  }
  forgetWhatChanged(execution, 'roleprivileges');
}

/** Takes a privilege from a role; whether it had it. */
export function removePrivilege(execution: Execution, roleId: string, privilegeId: string): boolean {
  const { changes } = execution.services.database.run(
    'DELETE FROM roleprivileges WHERE roleid = ? AND privilegeid = ?',
    [roleId, privilegeId],
  );
  forgetWhatChanged(execution, 'roleprivileges');
  return changes > 0;
}

/** The name of a privilege; an id of none is refused (400, 0x800404ce). */
function nameOf({ services }: Execution, privilegeId: string): string {
  const found = services.database.get('SELECT name FROM privilege WHERE privilegeid = ?', [privilegeId]);
  if (found === undefined) throw invalidPrivilege();
  return String(found['name']);
}
