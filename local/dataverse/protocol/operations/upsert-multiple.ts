import { badPayload } from '../../errors/payload-errors';
import { writeTransaction } from '../../pipeline/write-transaction';
import { noContent } from '../api-response';
import { entityReader } from '../handlers/entity-reader';
import { boundTable, bulkTargets } from './bulk-targets';
import { type Operation } from './operation';
import { readTarget } from './read-target';

/** UpsertMultiple: 204, without saying which rows are new; the key stands in `@odata.id`, not in the body (conformance row 80). */
export const upsertMultiple: Operation = {
  kind: 'action',
  binding: 'collection',
  run: (call) => {
    const table = boundTable(call);
    const targets = bulkTargets(call, table);
    return writeTransaction(call.context.execution, async (execution) => {
      const reader = entityReader({ ...call.context, execution });
      const read = targets.map((target) => readTarget(reader, table, target));
      if (read.some(({ entity, key }) => entity.id === undefined && key === undefined)) {
        throw badPayload(
          table.entitySetName,
          `System.ArgumentException: Each target must carry ${table.primaryId} or @odata.id.`,
        );
      }
      await execution.send('UpsertMultiple', { table: table.logicalName, targets: read }, execution);
      return noContent();
    });
  },
};
