import { grantedBy } from '../part-of-message';
import { type Execution } from '../../pipeline/execution';
import { type Reference } from '../../store/row';
import { isQueueEnabled } from './queue-item-row';

const INACTIVE = 1;

/** A queue item is deactivated when the row in it leaves its first state (page queue-entities). */
export async function deactivateQueueItems(execution: Execution, object: Reference): Promise<void> {
  if (!isQueueEnabled(execution, object.table)) return;
  const { database } = execution.services;
  const items = database.all('SELECT queueitemid FROM queueitem WHERE objectid = ? AND statecode = 0', [object.id]);
  for (const item of items) {
    const target = {
      table: 'queueitem',
      id: String(item['queueitemid']),
      values: { statecode: INACTIVE },
      related: [],
    };
    await execution.send('Update', { target, partOf: grantedBy('Update') }, execution);
  }
}
