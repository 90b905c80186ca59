import { tables } from '@o2c/core/dataverse';
import { type OrderLine, type SalesOrder } from '@o2c/core/ordering';
import { type RowUpdate } from '../../adapters/dataverse/transactions/transaction';

/**
 * The order and all of its lines over the versions that were read, those that do not change as well: clearance is for the whole content, so
 * whoever edits any of it meanwhile must stop the change set (design.md 2.2).
 */
export const orderUpdates = (
  order: SalesOrder,
  operationId: string,
  changesOf: (line: OrderLine) => RowUpdate['changes'],
): readonly RowUpdate[] => [
  {
    entitySetName: tables.salesOrder.entitySetName,
    id: order.id,
    etag: order.etag,
    changes: { [tables.salesOrder.columns.lastOperationId.name]: operationId },
  },
  ...order.lines.map((line) => ({
    entitySetName: tables.salesOrderLine.entitySetName,
    id: line.id,
    etag: line.etag,
    changes: changesOf(line),
  })),
];
