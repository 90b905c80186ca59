import { badQuery } from '../../errors/address-errors';
import { resolvePrincipal } from '../../security/resolve-principal';
import { heldPrivileges } from '../../security/held-privileges';
import { readOneRow } from '../handlers/read-one-row';
import { type OperationCall } from './operation';

/** A privilege as the complex type RolePrivilege. Record filters are not part of this server. */
export interface RolePrivilege {
  readonly Depth: string;
  readonly PrivilegeId: string;
  readonly BusinessUnitId: string;
  readonly PrivilegeName: string;
  readonly RecordFilterId: string;
  readonly RecordFilterUniqueName: string;
}

const NO_FILTER = '00000000-0000-0000-0000-000000000000';

/** What the user of the call may do. Users ask about themselves; about others only who may read their rows (403). */
export function userPrivileges({ context, bound }: OperationCall): readonly RolePrivilege[] {
  if (bound?.table.logicalName !== 'systemuser' || bound.id === undefined)
    throw badQuery('The privileges of a user are asked for on a row of systemusers.');
  const { services, principal } = context.execution;
  if (bound.id !== principal.userId)
    readOneRow(context, { table: bound.table, id: bound.id, options: new Map([['$select', 'systemuserid']]) });
  const user = resolvePrincipal(services.database, bound.id);
  return heldPrivileges(services, user).map((held) => rolePrivilege(held, user.businessUnitId));
}

/** A privilege with the business unit it is held in. */
export const rolePrivilege = (
  { id, name, depth }: { readonly id: string; readonly name: string; readonly depth: string },
  businessUnitId: string,
): RolePrivilege => ({
  Depth: depth,
  PrivilegeId: id,
  BusinessUnitId: businessUnitId,
  PrivilegeName: name,
  RecordFilterId: NO_FILTER,
  RecordFilterUniqueName: '',
});
