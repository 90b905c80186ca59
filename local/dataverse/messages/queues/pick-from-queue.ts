import { deactivatedQueueItem } from '../../errors/queue-errors';
import { type Execution } from '../../pipeline/execution';
import { instant } from '../../pipeline/instant';
import { existingRow } from '../existing-row';
import { type MessageMap } from '../message-map';
import { requiredTable } from '../required-table';
import { changeQueueItem } from './change-queue-item';
import { isActive } from './queue-item-row';

/** PickFromQueue: the user works on the item; with RemoveQueueItem the item is taken out of the queue (deleted, our choice). */
export const pickFromQueue = (
  { queueItemId, userId, removeQueueItem }: MessageMap['PickFromQueue']['request'],
  execution: Execution,
): Promise<undefined> => {
  const worker = { table: 'systemuser', id: userId };
  return changeQueueItem(execution, {
    message: 'PickFromQueue',
    id: queueItemId,
    parameters: {
      QueueItemId: { kind: 'value', value: queueItemId },
      WorkerId: { kind: 'value', value: userId },
      RemoveQueueItem: { kind: 'value', value: removeQueueItem },
    },
    decide: (inner, { row }) => {
      if (!isActive(row)) throw deactivatedQueueItem();
      existingRow(inner, requiredTable(inner, 'systemuser'), { id: userId });
      if (removeQueueItem) return 'removed';
      return { workerid: worker, workeridmodifiedon: instant(inner.services.now()).slice(0, 10) };
    },
  });
};
