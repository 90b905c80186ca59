import { requiredTable } from '../../../messages/required-table';
import { type MessageMap } from '../../../messages/message-map';
import { committedRead } from '../../../pipeline/write-transaction';
import { type Row } from '../../../store/row';
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
  run: async (call) => {
    const { execution } = call.context;
    const request = await committedRead(execution, () => requestOf(call));
    const { queueItemId } = await execution.send('AddToQueue', request, execution);
    return complexBody(call, 'AddToQueueResponse', { QueueItemId: queueItemId });
  },
};

function requestOf(call: OperationCall): MessageMap['AddToQueue']['request'] {
  const source = call.parameters['SourceQueue'] ?? null;
  return {
    queueId: boundRow(call, 'AddToQueue', 'queue'),
    target: referenceParameter(call, 'Target', call.parameters['Target']),
    ...(source === null ? {} : { sourceQueueId: referenceParameter(call, 'SourceQueue', source).id }),
    properties: propertiesOf(call),
  };
}

function propertiesOf({ context, parameters }: OperationCall): Row {
  const given = parameters['QueueItemProperties'] ?? null;
  if (given === null) return {};
  return readEntity(entityReader(context), requiredTable(context.execution, 'queueitem'), given).values;
}
