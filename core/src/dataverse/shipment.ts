import { ok } from '../kernel';
import { type Shipment, type ShipmentLine } from '../fulfilment';
import { bind } from './bind';
import { choice, date, id, moment, text, yesNo } from './cell';
import { ETAG } from './etag';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowLinks } from './row-for-create';
import { type RowTree } from './row-tree';
import { readShipmentLine, type ShipmentLineToCreate, writeShipmentLine } from './shipment-line';
import { shipment as table, shipmentLine as lineTable } from './tables';

const { columns, lookups, choices } = table;

/** The collection of a shipment's lines, for `$expand` and for rows created with it. */
export const SHIPMENT_LINES = lineTable.lookups.shipment.collection;

/** The columns `readShipment` needs of the shipment itself, for `$select`. */
export const shipmentSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.shipmentStatus.name,
  columns.shippedOn.name,
  columns.deliveredOn.name,
  columns.posted.name,
  columns.recordedOn.name,
  columns.requestHash.name,
  lookups.salesOrder.value,
  lookups.customer.value,
  lookups.legalEntity.value,
  lookups.invoice.value,
];

/** Reads a shipment with its lines, which were read as rows of their own or expanded; they come in the order of their sequence. */
export function readShipment(source: unknown, lineSources: readonly unknown[]): ReadRow<Shipment> {
  const row = openRow(table, source);
  const lines = readLines(lineSources);
  if (!lines.ok) return lines;
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    key: row.required(columns.key.name, text),
    orderId: row.required(lookups.salesOrder.value, id),
    customerId: row.required(lookups.customer.value, id),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    status: row.required(columns.shipmentStatus.name, choice(choices.shipmentStatus)),
    posted: row.optional(columns.posted.name, yesNo) ?? false,
    recordedOn: row.required(columns.recordedOn.name, moment),
    requestHash: row.required(columns.requestHash.name, text),
    lines: lines.value,
    ...present({
      shippedOn: row.optional(columns.shippedOn.name, date),
      deliveredOn: row.optional(columns.deliveredOn.name, date),
      invoiceId: row.optional(lookups.invoice.value, id),
    }),
  });
}

function readLines(sources: readonly unknown[]): ReadRow<readonly ShipmentLine[]> {
  const lines: ShipmentLine[] = [];
  for (const source of sources) {
    const line = readShipmentLine(source);
    if (!line.ok) return line;
    lines.push(line.value);
  }
  return ok(lines.sort((first, second) => first.sequence - second.sequence));
}

/** A shipment that has not been written yet. */
export interface ShipmentToCreate extends Omit<Shipment, 'etag' | 'lines'> {
  readonly lines: readonly ShipmentLineToCreate[];
  readonly lastOperationId: string;
  /** What people know it by. */
  readonly name: string;
}

/** The row to create for a shipment, its lines nested in it. */
export const writeShipment = (shipment: ShipmentToCreate, links: RowLinks): RowTree => ({
  [columns.id.name]: shipment.id,
  [columns.name.name]: shipment.name,
  [columns.key.name]: shipment.key,
  [columns.shipmentStatus.name]: choices.shipmentStatus[shipment.status],
  ...(shipment.shippedOn === undefined ? {} : { [columns.shippedOn.name]: shipment.shippedOn }),
  ...(shipment.deliveredOn === undefined ? {} : { [columns.deliveredOn.name]: shipment.deliveredOn }),
  [columns.posted.name]: shipment.posted,
  [columns.recordedOn.name]: shipment.recordedOn,
  [columns.requestHash.name]: shipment.requestHash,
  [columns.lastOperationId.name]: shipment.lastOperationId,
  ...bind(lookups.salesOrder, shipment.orderId),
  ...bind(lookups.customer, shipment.customerId),
  ...bind(lookups.legalEntity, shipment.legalEntityId),
  ...bind(lookups.invoice, shipment.invoiceId),
  ...bind(lookups.owner, links.ownerTeamId),
  [SHIPMENT_LINES]: shipment.lines.map((line) => writeShipmentLine(line, links)),
});
