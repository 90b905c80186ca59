import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { isReference, type Row } from '../../store/row';
import { readRow } from '../../store/row-store';
import { requiredTable } from '../required-table';
import { rowsBelow } from './rows-below';

/**
 * After a row got another owner: the rows below get the same one, as far as their relationships carry Assign on. Each is an Update of its own,
 * with its privileges and steps.
 */
export async function cascadeAssign(
  execution: Execution,
  table: TableMetadata,
  change: { readonly id: string; readonly existing: Row; readonly changed: Row },
): Promise<void> {
  const owner = change.changed['ownerid'];
  if (owner === undefined || owner === null || !isReference(owner)) return;
  const previous = ownerOf(change.existing);
  if (previous === owner.id) return;
  const row = { table: table.logicalName, id: change.id };
  for (const below of rowsBelow(execution, 'assign', { row, ownerId: previous })) {
    const known = readRow(execution.services.database, requiredTable(execution, below.table), {
      id: below.id,
      columns: ['ownerid'],
    });
    if (known === undefined || ownerOf(known) === owner.id) continue;
    await execution.send('Update', { target: { ...below, values: { ownerid: owner }, related: [] } }, execution);
  }
}

const ownerOf = ({ ownerid }: Row): string | undefined =>
  ownerid !== undefined && ownerid !== null && isReference(ownerid) ? ownerid.id : undefined;
