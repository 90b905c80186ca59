import {
  alreadyInOtherQueue,
  deactivatedObject,
  inactiveQueue,
  notInSourceQueue,
  notQueueEnabled,
  sameQueue,
} from '../../errors/queue-errors';
import { objectTypeCode } from '../../metadata/object-type-codes';
import { NO_ID } from '../../pipeline/context-parameters';
import { type Execution } from '../../pipeline/execution';
import { type EventInput } from '../../pipeline/pipeline-event';
import { runPipeline } from '../../pipeline/run-pipeline';
import { type Reference, type Row } from '../../store/row';
import { existingRow } from '../existing-row';
import { type MessageMap } from '../message-map';
import { grantedBy } from '../part-of-message';
import { requiredTable } from '../required-table';
import { enteringColumns } from './entering-columns';
import { isActive, isQueueEnabled, usableQueue } from './queue-item-row';

type Request = MessageMap['AddToQueue']['request'];
type Response = MessageMap['AddToQueue']['response'];

interface Entering {
  readonly queue: Row;
  readonly object: Row;
  /** The item that moves; undefined when the row is in no queue yet. */
  readonly moving: string | undefined;
}

/**
 * AddToQueue: puts a row into a queue, or moves its item there from the source queue named. A row stands in one queue at a time (page
 * queue-entities), so a row that is in another queue is refused unless that queue is named as the source.
 */
export function addToQueue(request: Request, execution: Execution): Promise<Response> {
  const input = shownToSteps(request);
  return runPipeline<Entering, Response>(execution, {
    message: 'AddToQueue',
    table: requiredTable(execution, 'queueitem'),
    id: NO_ID,
    input,
    prepare: (inner) => entering(inner, request),
    prepared: () => input,
    main: async (inner, { queue, object, moving }) => {
      const { target, queueId, properties } = request;
      const destination: Reference = { table: 'queue', id: queueId };
      const columns = { ...enteringColumns(inner, queue), queueid: destination, ...titleOf(inner, target, object) };
      const partOf = grantedBy('AddToQueue', columns);
      const values = { ...properties, objectid: target, queueid: destination };
      if (moving === undefined) {
        const { id } = await inner.send(
          'Create',
          { target: { table: 'queueitem', values, related: [] }, partOf },
          inner,
        );
        return { queueItemId: id };
      }
      const item = { table: 'queueitem', id: moving, values: properties, related: [] };
      await inner.send('Update', { target: item, partOf }, inner);
      return { queueItemId: moving };
    },
    output: ({ queueItemId }) => ({ QueueItemId: { kind: 'value', value: queueItemId } }),
  });
}

const shownToSteps = ({ target, queueId, sourceQueueId, properties }: Request): EventInput => ({
  kind: 'parameters',
  parameters: {
    Target: { kind: 'reference', reference: target },
    DestinationQueueId: { kind: 'value', value: queueId },
    ...(sourceQueueId === undefined ? {} : { SourceQueueId: { kind: 'value', value: sourceQueueId } }),
    QueueItemProperties: { kind: 'entity', table: 'queueitem', values: properties },
  },
});

function entering(execution: Execution, { target, queueId, sourceQueueId }: Request): Entering {
  const queue = usableQueue(execution, queueId);
  if (!isQueueEnabled(execution, target.table)) throw notQueueEnabled();
  const table = requiredTable(execution, target.table);
  const object = existingRow(execution, table, { id: target.id });
  execution.services.authority.require(execution.principal, 'Read', { table, row: object });
  execution.services.authority.require(execution.principal, 'Append', { table, row: object });
  if (!isActive(queue)) throw inactiveQueue();
  if (!isActive(object)) throw deactivatedObject();
  return { queue, object, moving: movingItem(execution, target, { to: queueId, from: sourceQueueId }) };
}

function movingItem(
  { services }: Execution,
  { id }: Reference,
  { to, from }: { readonly to: string; readonly from: string | undefined },
): string | undefined {
  const sql = 'SELECT queueitemid, queueid FROM queueitem WHERE objectid = ? AND statecode = 0 LIMIT 1';
  const item = services.database.get(sql, [id]);
  if (from !== undefined && item?.['queueid'] !== from) throw notInSourceQueue();
  if (item === undefined) return undefined;
  if (item['queueid'] === to) throw sameQueue();
  if (from === undefined) throw alreadyInOtherQueue();
  return String(item['queueitemid']);
}

/** What the item shows of the row in it. */
function titleOf(execution: Execution, target: Reference, object: Row): Row {
  const { primaryName } = requiredTable(execution, target.table);
  const title = primaryName === undefined ? null : (object[primaryName] ?? null);
  return {
    title: typeof title === 'string' ? title.slice(0, 300) : null,
    objecttypecode: objectTypeCode(target.table),
  };
}
