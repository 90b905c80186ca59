import { type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { isReference, type Row } from '../../store/row';
import { existingRow } from '../existing-row';
import { requiredTable } from '../required-table';

const ACTIVE = 0;

/** A queue item with the queue it stands in. */
export interface QueueItem {
  readonly table: TableMetadata;
  readonly row: Row;
  readonly queueId: string;
}

/** Whether rows of the table may stand in queues: those that `queueitem.objectid` can point at. */
export const isQueueEnabled = ({ services }: Execution, table: string): boolean =>
  services.catalogue.table('queueitem')?.columns.get('objectid')?.targets?.includes(table) === true;

export const isActive = (row: Row): boolean => (row['statecode'] ?? ACTIVE) === ACTIVE;

/** The queue item a message is about; the caller must be allowed to append to its queue (page queue-entities). Missing: 404. */
export function queueItemNamed(execution: Execution, id: string): QueueItem {
  const table = requiredTable(execution, 'queueitem');
  const row = existingRow(execution, table, { id });
  const queue = row['queueid'] ?? null;
  const queueId = queue !== null && isReference(queue) ? queue.id : '';
  usableQueue(execution, queueId);
  return { table, row, queueId };
}

/** A queue whose items the caller may write: that takes the privilege to append to the queue itself (page queue-entities). */
export function usableQueue(execution: Execution, id: string): Row {
  const table = requiredTable(execution, 'queue');
  const row = existingRow(execution, table, { id });
  execution.services.authority.require(execution.principal, 'AppendTo', { table, row });
  return row;
}
