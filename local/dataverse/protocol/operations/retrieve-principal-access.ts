import { badQuery } from '../../errors/address-errors';
import { existingRow } from '../../messages/existing-row';
import { requiredTable } from '../../messages/required-table';
import { committedRead } from '../../pipeline/write-transaction';
import { accessRightsText } from '../../security/access-rights';
import { accessToRow } from '../../security/access-to-row';
import { type Principal } from '../../security/principal';
import { resolveTeam } from '../../security/resolve-team';
import { readOneRow } from '../handlers/read-one-row';
import { complexBody } from './complex-body';
import { type Operation, type OperationCall } from './operation';
import { referenceParameter } from './reference-parameter';

/**
 * RetrievePrincipalAccess(Target) on a user or team: the rights it has on a row, by roles, ownership and sharing (Web API reference). The
 * caller must be able to read the row, and the user or team unless it is the caller.
 */
export const retrievePrincipalAccess: Operation = {
  kind: 'function',
  binding: 'row',
  run: (call) =>
    committedRead(call.context.execution, () => {
      const { execution } = call.context;
      const principal = principalOf(call);
      const target = referenceParameter(call, 'Target', call.parameters['Target']);
      const table = requiredTable(execution, target.table);
      const row = existingRow(execution, table, { id: target.id });
      execution.services.authority.require(execution.principal, 'Read', { table, row });
      const mask = accessToRow(execution.services.database, principal, { table, row });
      return complexBody(call, 'RetrievePrincipalAccessResponse', { AccessRights: accessRightsText(mask) });
    }),
};

function principalOf({ context, bound }: OperationCall): Principal {
  const { execution } = context;
  const table = bound?.table.logicalName;
  if (bound?.id === undefined || (table !== 'systemuser' && table !== 'team'))
    throw badQuery('RetrievePrincipalAccess is bound to a user or a team.');
  if (bound.id === execution.principal.userId) return execution.principal;
  readOneRow(context, { table: bound.table, id: bound.id, options: new Map([['$select', bound.table.primaryId]]) });
  return table === 'team'
    ? resolveTeam(execution.services.database, bound.id)
    : execution.services.authority.principal(bound.id);
}
