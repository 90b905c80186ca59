import { DataverseError } from '../../errors/dataverse-error';
import { recordNotFound } from '../../errors/record-errors';
import { type Execution } from '../../pipeline/execution';
import { rightsOf } from '../../security/access-rights';
import { isReference, type Row } from '../../store/row';
import { readRow } from '../../store/row-store';
import { existingRow } from '../existing-row';
import { requiredTable } from '../required-table';
import { type Share } from './share';

/**
 * Refuses to share what cannot be shared: rows without an owner (400, 0x80040800), with no user or team (404), with the owner (400,
 * 0x80040214). The caller needs Share on the row, and every right that is given.
 */
export function requireSharing(
  execution: Execution,
  message: 'GrantAccess' | 'ModifyAccess' | 'RevokeAccess',
  { object, principal, mask }: Share & { readonly mask: number },
): void {
  const table = requiredTable(execution, object.table);
  if (table.ownership !== 'UserOwned' || !table.columns.has('ownerid')) throw notShared(message, object.table);
  const row = existingRow(execution, table, { id: object.id });
  const { authority } = execution.services;
  authority.require(execution.principal, 'Share', { table, row });
  for (const right of rightsOf(mask)) authority.require(execution.principal, right, { table, row });
  requirePrincipal(execution, { object, principal });
  if (message !== 'RevokeAccess' && ownerId(row) === principal.id)
    throw new DataverseError(400, '0x80040214', 'An item cannot be shared with the owning user.');
}

function requirePrincipal(execution: Execution, { principal }: Share): void {
  if (principal.table !== 'systemuser' && principal.table !== 'team')
    throw new DataverseError(400, '0x8004810a', 'Invalid security principal type');
  const table = requiredTable(execution, principal.table);
  if (!readRow(execution.services.database, table, { id: principal.id, columns: [table.primaryId] }))
    throw recordNotFound(principal.table, principal.id);
}

const ownerId = (row: Row): string | undefined => {
  const owner = row['ownerid'];
  return owner !== undefined && owner !== null && isReference(owner) ? owner.id : undefined;
};

const notShared = (message: string, table: string): DataverseError =>
  new DataverseError(400, '0x80040800', `The '${message}' method does not support entities of type '${table}'.`);
