import { badPayload } from '../../errors/payload-errors';
import { writeTransaction } from '../../pipeline/write-transaction';
import { noContent } from '../api-response';
import { entityReader } from '../handlers/entity-reader';
import { boundTable, bulkTargets } from './bulk-targets';
import { findRecord } from '../address/find-record';
import { type Operation } from './operation';
import { readTarget } from './read-target';

/** UpdateMultiple: 204; each target carries its primary key or an `@odata.id` (conformance row 79). */
export const updateMultiple: Operation = {
  kind: 'action',
  binding: 'collection',
  run: (call) => {
    const table = boundTable(call);
    const targets = bulkTargets(call, table);
    return writeTransaction(call.context.execution, async (execution) => {
      const reader = entityReader({ ...call.context, execution });
      const entities = targets.map((target) => {
        const { entity, key } = readTarget(reader, table, target);
        const id = key
          ? findRecord(execution.services, { kind: 'key', table: table.logicalName, values: key }).id
          : entity.id;
        if (id === undefined)
          throw badPayload(
            table.entitySetName,
            `System.ArgumentException: Each target must carry ${table.primaryId} or @odata.id.`,
          );
        return { ...entity, id };
      });
      await execution.send('UpdateMultiple', { table: table.logicalName, targets: entities }, execution);
      return noContent();
    });
  },
};
