import { type Decimal, type Instant } from '../kernel';
import { bind } from './bind';
import { choice, id, moment, text } from './cell';
import { decimalNumber } from './decimal-cell';
import { decimalText } from './decimal-text';
import { ETAG } from './etag';
import { openRow, type ReadRow } from './open-row';
import { optionally } from './optionally';
import { present } from './present';
import { type RowChanges } from './row-changes';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { reservation as table } from './tables';

const { columns, lookups, choices } = table;

/** Stock set aside for an order line; a rejected order gives it back (CR-6). */
export interface Reservation {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly orderId: string;
  readonly orderLineId: string;
  readonly productId?: string;
  readonly quantity: Decimal;
  readonly status: keyof typeof choices.reservationStatus;
  readonly reservedOn: Instant;
  readonly releasedOn?: Instant;
  readonly lastOperationId?: string;
}

/** A reservation as it stands in Dataverse. */
export interface StoredReservation extends Reservation {
  readonly etag: string;
}

/** The columns `readReservation` needs, for `$select`. */
export const reservationSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.name.name,
  columns.quantity.name,
  columns.reservationStatus.name,
  columns.reservedOn.name,
  columns.releasedOn.name,
  columns.lastOperationId.name,
  lookups.salesOrder.value,
  lookups.orderLine.value,
  lookups.product.value,
];

/** Reads a reservation with its ETag. */
export function readReservation(source: unknown): ReadRow<StoredReservation> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    key: row.required(columns.key.name, text),
    name: row.required(columns.name.name, text),
    orderId: row.required(lookups.salesOrder.value, id),
    orderLineId: row.required(lookups.orderLine.value, id),
    quantity: row.required(columns.quantity.name, decimalNumber),
    status: row.required(columns.reservationStatus.name, choice(choices.reservationStatus)),
    reservedOn: row.required(columns.reservedOn.name, moment),
    ...present({
      productId: row.optional(lookups.product.value, id),
      releasedOn: row.optional(columns.releasedOn.name, moment),
      lastOperationId: row.optional(columns.lastOperationId.name, text),
    }),
  });
}

/** The row to create for a reservation; owned by the legal entity's team. */
export const writeReservation = (
  reservation: Reservation,
  { ownerTeamId }: Pick<RowLinks, 'ownerTeamId'>,
): RowForCreate => ({
  [columns.id.name]: reservation.id,
  [columns.key.name]: reservation.key,
  [columns.name.name]: reservation.name,
  [columns.quantity.name]: decimalText(reservation.quantity),
  [columns.reservationStatus.name]: choices.reservationStatus[reservation.status],
  [columns.reservedOn.name]: reservation.reservedOn,
  ...optionally(columns.releasedOn.name, reservation.releasedOn),
  ...optionally(columns.lastOperationId.name, reservation.lastOperationId),
  ...bind(lookups.salesOrder, reservation.orderId),
  ...bind(lookups.orderLine, reservation.orderLineId),
  ...bind(lookups.product, reservation.productId),
  ...bind(lookups.owner, ownerTeamId),
});

/** What changes when the stock is free again. */
export const reservationReleased = (releasedOn: Instant, lastOperationId: string): RowChanges => ({
  [columns.reservationStatus.name]: choices.reservationStatus.released,
  [columns.releasedOn.name]: releasedOn,
  [columns.lastOperationId.name]: lastOperationId,
});
