import { requiredTable } from '../../../messages/required-table';
import { writeTransaction } from '../../../pipeline/write-transaction';
import { type Row } from '../../../store/row';
import { type Execution } from '../../../pipeline/execution';
import { entityReader } from '../../handlers/entity-reader';
import { readEntity } from '../../rows/read-entity';
import { boundRow } from '../bound-row';
import { complexBody } from '../complex-body';
import { type Operation, type OperationCall } from '../operation';
import { referenceParameter } from '../reference-parameter';

/** queues(id)/AddToQueue {Target, SourceQueue?, QueueItemProperties?}: 200 with the id of the queue item (page use-web-api-actions). */
export const addToQueue: Operation = {
  kind: 'action',
  binding: 'row',
  run: (call) => {
    const queueId = boundRow(call, 'AddToQueue', 'queue');
    return writeTransaction(call.context.execution, async (execution) => {
      const inside = { ...call, context: { ...call.context, execution } };
      const source = call.parameters['SourceQueue'] ?? null;
      const request = {
        queueId,
        target: referenceParameter(inside, 'Target', call.parameters['Target']),
        ...(source === null ? {} : { sourceQueueId: referenceParameter(inside, 'SourceQueue', source).id }),
        properties: propertiesOf(inside, execution),
      };
      const { queueItemId } = await execution.send('AddToQueue', request, execution);
      return complexBody(call, 'AddToQueueResponse', { QueueItemId: queueItemId });
    });
  },
};

function propertiesOf({ context, parameters }: OperationCall, execution: Execution): Row {
  const given = parameters['QueueItemProperties'] ?? null;
  return given === null ? {} : readEntity(entityReader(context), requiredTable(execution, 'queueitem'), given).values;
}
