import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { deactivateQueueItems } from '../queues/deactivate-queue-items';
import { changeProductFamily } from './change-product-family';
import { forgetEditable } from './require-editable';
import { type StateChange } from './state-change';

/** What the platform does of itself when a row got into another state. */
export async function afterStateChange(
  execution: Execution,
  table: TableMetadata,
  change: Pick<StateChange, 'existing' | 'changed'> & { readonly id: string },
): Promise<void> {
  const [from, to] = [change.existing['statecode'], change.changed['statecode']];
  if (typeof to !== 'number' || from === to) return;
  forgetEditable(execution, table, change.id);
  if (table.logicalName === 'product')
    await changeProductFamily(execution, change.existing, { id: change.id, state: to });
  else if (from === 0) await deactivateQueueItems(execution, { table: table.logicalName, id: change.id });
}
