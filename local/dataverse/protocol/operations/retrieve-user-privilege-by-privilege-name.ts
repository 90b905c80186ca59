import { badQuery } from '../../errors/address-errors';
import { committedRead } from '../../pipeline/write-transaction';
import { complexBody } from './complex-body';
import { type Operation } from './operation';
import { userPrivileges } from './user-privileges';

/** RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='prvReadAccount') on a user: that privilege, or none when it is not held. */
export const retrieveUserPrivilegeByPrivilegeName: Operation = {
  kind: 'function',
  binding: 'row',
  run: (call) => {
    const wanted = call.parameters['PrivilegeName'];
    if (typeof wanted !== 'string')
      throw badQuery('RetrieveUserPrivilegeByPrivilegeName needs PrivilegeName, the name of a privilege.');
    const isWanted = ({ PrivilegeName }: { readonly PrivilegeName: string }): boolean =>
      PrivilegeName.toLowerCase() === wanted.toLowerCase();
    return committedRead(call.context.execution, () =>
      complexBody(call, 'RetrieveUserPrivilegeByPrivilegeNameResponse', {
        RolePrivileges: userPrivileges(call).filter(isWanted),
      }),
    );
  },
};
