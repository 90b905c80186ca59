import { type Execution } from '../../pipeline/execution';
import { writeTransaction } from '../../pipeline/write-transaction';
import { type MessageMap } from '../message-map';
import { putPrivileges, requireChangeableRole } from './role-privileges';

/** ReplacePrivilegesRole: the role has exactly these privileges afterwards. */
export function replacePrivilegesRole(
  { roleId, privileges }: MessageMap['ReplacePrivilegesRole']['request'],
  execution: Execution,
): Promise<undefined> {
  return writeTransaction(execution, (inner) => {
    requireChangeableRole(inner, roleId);
    inner.services.database.run('DELETE FROM roleprivileges WHERE roleid = ?', [roleId]);
    putPrivileges(inner, roleId, privileges);
    return Promise.resolve(undefined);
  });
}
