import {
  compareDecimals,
  decimal,
  type Decimal,
  type IsoDate,
  ok,
  refuse,
  type Result,
  subtractDecimals,
} from '../kernel';
import { type Shipment, type ShipmentLine, type ShipmentStatus } from './shipment';

/** How much of a shipped line the customer received. */
export interface DeliveredLine {
  readonly sequence: number;
  readonly deliveredQuantity: Decimal;
}

/** What proof of delivery says. */
export interface DeliveryReport {
  readonly shipmentId: string;
  readonly deliveredOn: IsoDate;
  /** Lines not named arrived in full. */
  readonly lines?: readonly DeliveredLine[];
}

/** The shipment as it stands after delivery, and what of each order line is to be shipped again. */
export interface ConfirmedDelivery {
  readonly shipment: Shipment;
  /** Above zero, only where less arrived than was shipped. */
  readonly shortages: readonly { readonly orderLineId: string; readonly quantity: Decimal }[];
}

export type DeliveryRefusal =
  | { readonly code: 'delivery.not-shipped'; readonly shipmentId: string; readonly status: ShipmentStatus }
  | { readonly code: 'delivery.confirmed-otherwise'; readonly shipmentId: string }
  | { readonly code: 'delivery.before-shipping'; readonly shippedOn: IsoDate }
  | { readonly code: 'delivery.line-unknown'; readonly sequence: number }
  | { readonly code: 'delivery.quantity-negative'; readonly sequence: number }
  | { readonly code: 'delivery.exceeds-shipped'; readonly sequence: number; readonly shipped: Decimal };

const ZERO = decimal(0);

/**
 * Confirms that a shipment arrived: never more than was shipped (FU-4); what did not arrive may be shipped again, and a shipment of which
 * nothing arrived is cancelled. The same report again gives the same shipment without shortages to book; another one is refused.
 */
export function confirmDelivery(
  shipment: Shipment,
  report: DeliveryReport,
): Result<ConfirmedDelivery, DeliveryRefusal> {
  const refusal = refusalOf(shipment, report);
  if (refusal) return refuse(refusal);
  const confirmed = confirmedBy(shipment, report);
  if (isConcluded(shipment))
    return isSame(shipment, confirmed)
      ? ok({ shipment, shortages: [] })
      : refuse({ code: 'delivery.confirmed-otherwise', shipmentId: shipment.id });
  const shortages = confirmed.lines
    .map(({ orderLineId, quantity, deliveredQuantity = ZERO }) => ({
      orderLineId,
      quantity: subtractDecimals(quantity, deliveredQuantity),
    }))
    .filter(({ quantity }) => quantity !== ZERO);
  return ok({ shipment: confirmed, shortages });
}

function confirmedBy(shipment: Shipment, report: DeliveryReport): Shipment {
  const lines = shipment.lines.map((line) => ({ ...line, deliveredQuantity: deliveredOf(line, report) }));
  const nothing = lines.every(({ deliveredQuantity }) => deliveredQuantity === ZERO);
  return { ...shipment, status: nothing ? 'cancelled' : 'delivered', deliveredOn: report.deliveredOn, lines };
}

/** A report about it has been taken in: a shipment cancelled before it left has no day of delivery. */
const isConcluded = ({ status, deliveredOn }: Shipment): boolean =>
  status === 'delivered' || (status === 'cancelled' && deliveredOn !== undefined);

function refusalOf(shipment: Shipment, { lines = [], deliveredOn }: DeliveryReport): DeliveryRefusal | undefined {
  if (shipment.status !== 'shipped' && !isConcluded(shipment))
    return { code: 'delivery.not-shipped', shipmentId: shipment.id, status: shipment.status };
  if (shipment.shippedOn !== undefined && deliveredOn < shipment.shippedOn)
    return { code: 'delivery.before-shipping', shippedOn: shipment.shippedOn };
  return lines.map((line) => lineRefusal(shipment, line)).find((found) => found);
}

function lineRefusal(shipment: Shipment, { sequence, deliveredQuantity }: DeliveredLine): DeliveryRefusal | undefined {
  const line = shipment.lines.find((one) => one.sequence === sequence);
  if (!line) return { code: 'delivery.line-unknown', sequence };
  if (compareDecimals(deliveredQuantity, ZERO) < 0) return { code: 'delivery.quantity-negative', sequence };
  if (compareDecimals(deliveredQuantity, line.quantity) <= 0) return undefined;
  return { code: 'delivery.exceeds-shipped', sequence, shipped: line.quantity };
}

const deliveredOf = ({ sequence, quantity }: ShipmentLine, { lines = [] }: DeliveryReport): Decimal =>
  lines.find((line) => line.sequence === sequence)?.deliveredQuantity ?? quantity;

const isSame = (before: Shipment, after: Shipment): boolean =>
  before.deliveredOn === after.deliveredOn &&
  before.lines.every((line, at) => line.deliveredQuantity === after.lines[at]?.deliveredQuantity);
