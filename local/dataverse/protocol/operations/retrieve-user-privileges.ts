import { committedRead } from '../../pipeline/write-transaction';
import { complexBody } from './complex-body';
import { type Operation } from './operation';
import { userPrivileges } from './user-privileges';

/** RetrieveUserPrivileges on a user: all that the roles of the user and of the user's teams allow. */
export const retrieveUserPrivileges: Operation = {
  kind: 'function',
  binding: 'row',
  run: (call) =>
    committedRead(call.context.execution, () =>
      complexBody(call, 'RetrieveUserPrivilegesResponse', { RolePrivileges: userPrivileges(call) }),
    ),
};
