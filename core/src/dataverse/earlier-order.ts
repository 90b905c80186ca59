import { type EarlierOrder } from '../ordering';
import { date, id, text } from './cell';
import { openRow, type ReadRow } from './open-row';
import { salesOrder as table } from './tables';

const { columns, lookups } = table;

/** The columns `readEarlierOrder` needs, for `$select`. */
export const earlierOrderSelect: readonly string[] = [
  columns.id.name,
  columns.orderNumber.name,
  columns.purchaseOrderKey.name,
  columns.orderedOn.name,
  lookups.customer.value,
];

/** Reads an order as far as a repeated purchase order needs it (OC-5). */
export function readEarlierOrder(source: unknown): ReadRow<EarlierOrder> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    orderNumber: row.required(columns.orderNumber.name, text),
    customerId: row.required(lookups.customer.value, id),
    purchaseOrderKey: row.required(columns.purchaseOrderKey.name, text),
    orderedOn: row.required(columns.orderedOn.name, date),
  });
}
