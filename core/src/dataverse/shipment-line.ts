import { type ShipmentLine } from '../fulfilment';
import { bind } from './bind';
import { id, integer, text } from './cell';
import { decimalNumber } from './decimal-cell';
import { decimalText } from './decimal-text';
import { ETAG } from './etag';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { shipmentLine as table } from './tables';

const { columns, lookups } = table;

/** The columns `readShipmentLine` needs, for `$select`; the shipment's id, to put lines together with their shipments. */
export const shipmentLineSelect: readonly string[] = [
  columns.id.name,
  columns.sequence.name,
  columns.quantity.name,
  columns.deliveredQuantity.name,
  lookups.shipment.value,
  lookups.orderLine.value,
  lookups.product.value,
  lookups.unit.value,
];

/** Reads a line of a shipment. */
export function readShipmentLine(source: unknown): ReadRow<ShipmentLine> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    sequence: row.required(columns.sequence.name, integer),
    orderLineId: row.required(lookups.orderLine.value, id),
    productId: row.required(lookups.product.value, id),
    unitId: row.required(lookups.unit.value, id),
    quantity: row.required(columns.quantity.name, decimalNumber),
    ...present({ deliveredQuantity: row.optional(columns.deliveredQuantity.name, decimalNumber) }),
  });
}

/** The shipment a line's row belongs to; undefined for what is no such row. */
export const shipmentIdOfLine = (source: unknown): string | undefined =>
  openRow(table, source).optional(lookups.shipment.value, id);

/** A line that has not been written yet. */
export type ShipmentLineToCreate = Omit<ShipmentLine, 'etag'>;

/** The row to create for a line, nested in its shipment's. */
export const writeShipmentLine = (line: ShipmentLineToCreate, links: RowLinks): RowForCreate => ({
  [columns.id.name]: line.id,
  [columns.name.name]: `Line ${line.sequence}`,
  [columns.sequence.name]: line.sequence,
  [columns.quantity.name]: decimalText(line.quantity),
  ...(line.deliveredQuantity === undefined
    ? {}
    : { [columns.deliveredQuantity.name]: decimalText(line.deliveredQuantity) }),
  ...bind(lookups.orderLine, line.orderLineId),
  ...bind(lookups.product, line.productId),
  ...bind(lookups.unit, line.unitId),
  ...bind(lookups.owner, links.ownerTeamId),
});
