import { type Execution } from '../../pipeline/execution';
import { type MessageMap } from '../message-map';
import { changeQueueItem } from './change-queue-item';

/** RemoveFromQueue: the item leaves its queue; it is deleted, the row in it stays (our choice: no page says what is left of it). */
export const removeFromQueue = (
  { queueItemId }: MessageMap['RemoveFromQueue']['request'],
  execution: Execution,
): Promise<undefined> =>
  changeQueueItem(execution, {
    message: 'RemoveFromQueue',
    id: queueItemId,
    parameters: { QueueItemId: { kind: 'value', value: queueItemId } },
    decide: () => 'removed',
  });
