import { notImplemented } from '../../errors/dataverse-error';
import { inactiveItemCannotBeRouted, inactiveQueue, sameQueue } from '../../errors/queue-errors';
import { type Execution } from '../../pipeline/execution';
import { type MessageMap } from '../message-map';
import { changeQueueItem } from './change-queue-item';
import { enteringColumns } from './entering-columns';
import { isActive, usableQueue } from './queue-item-row';

/** RouteTo: moves an item to another queue. To a user or a team is refused with 501: no page says which queue that is. */
export const routeTo = (
  { queueItemId, target }: MessageMap['RouteTo']['request'],
  execution: Execution,
): Promise<undefined> => {
  if (target.table !== 'queue') throw notImplemented(`RouteTo a ${target.table}`);
  return changeQueueItem(execution, {
    message: 'RouteTo',
    id: queueItemId,
    parameters: {
      Target: { kind: 'reference', reference: target },
      QueueItemId: { kind: 'value', value: queueItemId },
    },
    decide: (inner, { row, queueId }) => {
      const queue = usableQueue(inner, target.id);
      if (!isActive(row)) throw inactiveItemCannotBeRouted();
      if (!isActive(queue)) throw inactiveQueue();
      if (queueId === target.id) throw sameQueue();
      return { queueid: target, ...enteringColumns(inner, queue) };
    },
  });
};
