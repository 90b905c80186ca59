import { committedRead } from '../../../pipeline/write-transaction';
import { noContent } from '../../api-response';
import { boundRow } from '../bound-row';
import { type Operation, type OperationCall } from '../operation';
import { booleanParameter } from '../parameters';
import { referenceParameter } from '../reference-parameter';

/** An action on queueitems(id) that answers nothing: 204. */
const onQueueItem = (
  message: string,
  send: (call: OperationCall, queueItemId: string) => Promise<undefined>,
): Operation => ({
  kind: 'action',
  binding: 'row',
  run: async (call) => {
    await send(call, boundRow(call, message, 'queueitem'));
    return noContent();
  },
});

const referenceOf = (call: OperationCall, name: string) =>
  committedRead(call.context.execution, () => referenceParameter(call, name, call.parameters[name]));

/** The actions on queue items (Web API reference, one page each). RouteTo is unbound and names its item. */
export const queueItemOperations: Readonly<Record<string, Operation>> = {
  PickFromQueue: onQueueItem('PickFromQueue', async (call, queueItemId) => {
    const { execution } = call.context;
    const { id: userId } = await referenceOf(call, 'SystemUser');
    const removeQueueItem = booleanParameter(call.parameters, 'RemoveQueueItem');
    return execution.send('PickFromQueue', { queueItemId, userId, removeQueueItem }, execution);
  }),
  ReleaseToQueue: onQueueItem('ReleaseToQueue', ({ context: { execution } }, queueItemId) =>
    execution.send('ReleaseToQueue', { queueItemId }, execution),
  ),
  RemoveFromQueue: onQueueItem('RemoveFromQueue', ({ context: { execution } }, queueItemId) =>
    execution.send('RemoveFromQueue', { queueItemId }, execution),
  ),
  RouteTo: {
    kind: 'action',
    binding: 'none',
    run: async (call) => {
      const { execution } = call.context;
      const target = await referenceOf(call, 'Target');
      const { id: queueItemId } = await referenceOf(call, 'QueueItem');
      await execution.send('RouteTo', { queueItemId, target }, execution);
      return noContent();
    },
  },
};
