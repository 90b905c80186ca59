import { badPayload } from '../../errors/payload-errors';
import { writeTransaction } from '../../pipeline/write-transaction';
import { noContent } from '../api-response';
import { entityReader } from '../handlers/entity-reader';
import { JsonNumber } from '../json/json';
import { requiredTable } from '../../messages/required-table';
import { readEntity } from '../rows/read-entity';
import { type Operation, type OperationCall } from './operation';

/** FulfillSalesOrder {OrderClose, Status}: 204; unbound, alone or in a change set (spec/dataverse.md F). */
export const fulfillSalesOrder: Operation = {
  kind: 'action',
  binding: 'none',
  run: (call) => {
    const status = statusOf(call);
    return writeTransaction(call.context.execution, async (execution) => {
      const reader = entityReader({ ...call.context, execution });
      const given = call.parameters['OrderClose'] ?? null;
      const orderClose = readEntity(reader, requiredTable(execution, 'orderclose'), given);
      await execution.send('FulfillSalesOrder', { orderClose, status }, execution);
      return noContent();
    });
  },
};

function statusOf({ parameters }: OperationCall): number {
  const status = parameters['Status'];
  if (status instanceof JsonNumber && /^-?\d+$/.test(status.text)) return Number(status.text);
  throw badPayload('ordercloses', 'Microsoft.OData.ODataException: The parameter Status must be an Int32.');
}
