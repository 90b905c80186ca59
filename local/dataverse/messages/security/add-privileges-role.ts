import { type Execution } from '../../pipeline/execution';
import { writeTransaction } from '../../pipeline/write-transaction';
import { type MessageMap } from '../message-map';
import { putPrivileges, requireChangeableRole } from './role-privileges';

/** AddPrivilegesRole: gives privileges to a role beside those it has. Needs Write on the role and the privileges themselves. */
export function addPrivilegesRole(
  { roleId, privileges }: MessageMap['AddPrivilegesRole']['request'],
  execution: Execution,
): Promise<undefined> {
  return writeTransaction(execution, (inner) => {
    requireChangeableRole(inner, roleId);
    putPrivileges(inner, roleId, privileges);
    return Promise.resolve(undefined);
  });
}
