import { deactivatedQueueItem } from '../../errors/queue-errors';
import { type Execution } from '../../pipeline/execution';
import { type MessageMap } from '../message-map';
import { changeQueueItem } from './change-queue-item';
import { isActive } from './queue-item-row';

/** ReleaseToQueue: nobody works on the item any more, so that others can pick it. */
export const releaseToQueue = (
  { queueItemId }: MessageMap['ReleaseToQueue']['request'],
  execution: Execution,
): Promise<undefined> =>
  changeQueueItem(execution, {
    message: 'ReleaseToQueue',
    id: queueItemId,
    parameters: { QueueItemId: { kind: 'value', value: queueItemId } },
    decide: (_, { row }) => {
      if (!isActive(row)) throw deactivatedQueueItem();
      return { workerid: null };
    },
  });
