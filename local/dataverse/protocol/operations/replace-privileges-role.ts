import { noContent } from '../api-response';
import { boundRow } from './bound-row';
import { type Operation } from './operation';
import { privilegeParameters } from './privilege-parameters';

/** ReplacePrivilegesRole {Privileges} on a role: 204 (Web API reference, "ReplacePrivilegesRole Action"). */
export const replacePrivilegesRole: Operation = {
  kind: 'action',
  binding: 'row',
  run: async (call) => {
    const { execution } = call.context;
    const roleId = boundRow(call, 'ReplacePrivilegesRole', 'role');
    await execution.send('ReplacePrivilegesRole', { roleId, privileges: privilegeParameters(call) }, execution);
    return noContent();
  },
};
