import { noContent } from '../api-response';
import { boundRow } from './bound-row';
import { type Operation } from './operation';
import { privilegeParameters } from './privilege-parameters';

/** AddPrivilegesRole {Privileges} on a role: 204 (Web API reference, "AddPrivilegesRole Action"). */
export const addPrivilegesRole: Operation = {
  kind: 'action',
  binding: 'row',
  run: async (call) => {
    const { execution } = call.context;
    const roleId = boundRow(call, 'AddPrivilegesRole', 'role');
    await execution.send('AddPrivilegesRole', { roleId, privileges: privilegeParameters(call) }, execution);
    return noContent();
  },
};
