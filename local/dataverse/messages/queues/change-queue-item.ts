import { type Execution } from '../../pipeline/execution';
import { type EventInput, type MessageParameters } from '../../pipeline/pipeline-event';
import { runPipeline } from '../../pipeline/run-pipeline';
import { type Row } from '../../store/row';
import { grantedBy } from '../part-of-message';
import { requiredTable } from '../required-table';
import { type QueueItem, queueItemNamed } from './queue-item-row';

/** A message on one queue item: what steps are shown of it, its checks, and what it writes; `removed` takes the item out of its queue. */
export interface QueueItemChange {
  readonly message: 'PickFromQueue' | 'ReleaseToQueue' | 'RemoveFromQueue' | 'RouteTo';
  readonly id: string;
  readonly parameters: MessageParameters;
  decide(execution: Execution, item: QueueItem): Row | 'removed';
}

/** Carries out a message on a queue item; the change of the item runs the steps on its Update or Delete. */
export function changeQueueItem(execution: Execution, change: QueueItemChange): Promise<undefined> {
  const input: EventInput = { kind: 'parameters', parameters: change.parameters };
  return runPipeline<Row | 'removed', undefined>(execution, {
    message: change.message,
    table: requiredTable(execution, 'queueitem'),
    id: change.id,
    input,
    prepare: (inner) => change.decide(inner, queueItemNamed(inner, change.id)),
    prepared: () => input,
    main: (inner, written) => {
      const target = { table: 'queueitem', id: change.id };
      if (written === 'removed') return inner.send('Delete', { target, partOf: grantedBy(change.message) }, inner);
      const partOf = grantedBy(change.message, written);
      return inner.send('Update', { target: { ...target, values: {}, related: [] }, partOf }, inner);
    },
  });
}
