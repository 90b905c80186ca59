import { writeTransaction } from '../../pipeline/write-transaction';
import { entityReader } from '../handlers/entity-reader';
import { readEntity } from '../rows/read-entity';
import { boundTable, bulkTargets } from './bulk-targets';
import { complexBody } from './complex-body';
import { type Operation } from './operation';

/** CreateMultiple: 200 with the ids, in the order of the targets (conformance row 78). */
export const createMultiple: Operation = {
  kind: 'action',
  binding: 'collection',
  run: (call) => {
    const table = boundTable(call);
    const targets = bulkTargets(call, table);
    return writeTransaction(call.context.execution, async (execution) => {
      const reader = entityReader({ ...call.context, execution });
      const entities = targets.map((target) => readEntity(reader, table, target));
      const { ids } = await execution.send(
        'CreateMultiple',
        { table: table.logicalName, targets: entities },
        execution,
      );
      return complexBody(call, 'CreateMultipleResponse', { Ids: ids });
    });
  },
};
