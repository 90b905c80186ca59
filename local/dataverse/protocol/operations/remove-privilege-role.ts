import { noContent } from '../api-response';
import { boundRow } from './bound-row';
import { type Operation } from './operation';
import { textParameter } from './text-parameter';

/** RemovePrivilegeRole {PrivilegeId} on a role: 204 (Web API reference, "RemovePrivilegeRole Action"). */
export const removePrivilegeRole: Operation = {
  kind: 'action',
  binding: 'row',
  run: async (call) => {
    const { execution } = call.context;
    const roleId = boundRow(call, 'RemovePrivilegeRole', 'role');
    const privilegeId = textParameter(call, 'PrivilegeId').toLowerCase();
    await execution.send('RemovePrivilegeRole', { roleId, privilegeId }, execution);
    return noContent();
  },
};
