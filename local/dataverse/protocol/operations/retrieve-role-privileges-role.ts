import { badQuery } from '../../errors/address-errors';
import { existingRow } from '../../messages/existing-row';
import { requiredTable } from '../../messages/required-table';
import { privilegesOfRole } from '../../messages/security/require-no-elevation';
import { committedRead } from '../../pipeline/write-transaction';
import { isReference } from '../../store/row';
import { complexBody } from './complex-body';
import { type Operation } from './operation';
import { rolePrivilege } from './user-privileges';

/** RetrieveRolePrivilegesRole(RoleId): what a role grants (Web API reference). The caller must be able to read the role. */
export const retrieveRolePrivilegesRole: Operation = {
  kind: 'function',
  binding: 'none',
  run: (call) =>
    committedRead(call.context.execution, () => {
      const { execution } = call.context;
      const roleId = call.parameters['RoleId'];
      if (typeof roleId !== 'string') throw badQuery('RetrieveRolePrivilegesRole needs RoleId, the id of a role.');
      const table = requiredTable(execution, 'role');
      const row = existingRow(execution, table, { id: roleId });
      execution.services.authority.require(execution.principal, 'Read', { table, row });
      const unit = row['businessunitid'];
      const unitId = unit !== undefined && unit !== null && isReference(unit) ? unit.id : '';
      const privileges = privilegesOfRole(execution, roleId.toLowerCase());
      return complexBody(call, 'RetrieveRolePrivilegesRoleResponse', {
        RolePrivileges: privileges.map((privilege) => rolePrivilege(privilege, unitId)),
      });
    }),
};
