import { type Execution } from '../../../pipeline/execution';
import { writeTransaction } from '../../../pipeline/write-transaction';
import { noContent } from '../../api-response';
import { boundRow } from '../bound-row';
import { type Operation, type OperationCall } from '../operation';
import { booleanParameter } from '../parameters';
import { referenceParameter } from '../reference-parameter';

type Sending = (call: OperationCall, execution: Execution, queueItemId: string) => Promise<undefined>;

/** An action on queueitems(id) that answers nothing: 204. */
const onQueueItem = (message: string, send: Sending): Operation => ({
  kind: 'action',
  binding: 'row',
  run: (call) => {
    const queueItemId = boundRow(call, message, 'queueitem');
    return writeTransaction(call.context.execution, async (execution) => {
      await send({ ...call, context: { ...call.context, execution } }, execution, queueItemId);
      return noContent();
    });
  },
});

/** The actions on queue items (Web API reference, one page each). RouteTo is unbound and names its item. */
export const queueItemOperations: Readonly<Record<string, Operation>> = {
  PickFromQueue: onQueueItem('PickFromQueue', (call, execution, queueItemId) => {
    const { id: userId } = referenceParameter(call, 'SystemUser', call.parameters['SystemUser']);
    const removeQueueItem = booleanParameter(call, 'RemoveQueueItem');
    return execution.send('PickFromQueue', { queueItemId, userId, removeQueueItem }, execution);
  }),
  ReleaseToQueue: onQueueItem('ReleaseToQueue', (_, execution, queueItemId) =>
    execution.send('ReleaseToQueue', { queueItemId }, execution),
  ),
  RemoveFromQueue: onQueueItem('RemoveFromQueue', (_, execution, queueItemId) =>
    execution.send('RemoveFromQueue', { queueItemId }, execution),
  ),
  RouteTo: {
    kind: 'action',
    binding: 'none',
    run: (call) =>
      writeTransaction(call.context.execution, async (execution) => {
        const inside = { ...call, context: { ...call.context, execution } };
        const target = referenceParameter(inside, 'Target', call.parameters['Target']);
        const { id: queueItemId } = referenceParameter(inside, 'QueueItem', call.parameters['QueueItem']);
        await execution.send('RouteTo', { queueItemId, target }, execution);
        return noContent();
      }),
  },
};
