import { invalidPrivilege } from '../../errors/security-errors';
import { type Execution } from '../../pipeline/execution';
import { writeTransaction } from '../../pipeline/write-transaction';
import { type MessageMap } from '../message-map';
import { removePrivilege, requireChangeableRole } from './role-privileges';

/** RemovePrivilegeRole: takes one privilege from a role; one that it does not have is refused (400, 0x800404ce). */
export function removePrivilegeRole(
  { roleId, privilegeId }: MessageMap['RemovePrivilegeRole']['request'],
  execution: Execution,
): Promise<undefined> {
  return writeTransaction(execution, (inner) => {
    requireChangeableRole(inner, roleId);
    if (!removePrivilege(inner, roleId, privilegeId)) throw invalidPrivilege();
    return Promise.resolve(undefined);
  });
}
