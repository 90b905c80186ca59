import {
  addDecimals,
  compareDecimals,
  decimal,
  type Decimal,
  type Instant,
  ok,
  refuse,
  type Result,
  rowId,
  subtractDecimals,
} from '../kernel';
import { isCleared, type OrderLine, type SalesOrder } from '../ordering';
import { shipmentIdentity } from './shipment-identity';
import { type ShipLine, shipRequestHash, type ShipRequest } from './ship-request';
import { type Shipment, type ShipmentLine } from './shipment';

/** A shipment that has not been written yet. */
export interface NewShipment extends Omit<Shipment, 'etag' | 'lines'> {
  readonly lines: readonly Omit<ShipmentLine, 'etag'>[];
}

/** The shipment to write and the order as it stands after it. */
export interface ShippedOrder {
  readonly shipment: NewShipment;
  readonly order: SalesOrder;
}

export type ShipRefusal =
  | { readonly code: 'shipment.order-not-open'; readonly orderId: string; readonly state: SalesOrder['state'] }
  | { readonly code: 'shipment.order-not-cleared'; readonly orderId: string; readonly creditStatus: string }
  | { readonly code: 'shipment.nothing-to-ship'; readonly orderId: string }
  | { readonly code: 'shipment.line-unknown'; readonly lineNumber: number }
  | { readonly code: 'shipment.line-twice'; readonly lineNumber: number }
  | { readonly code: 'shipment.quantity-not-positive'; readonly lineNumber: number }
  | { readonly code: 'shipment.exceeds-remaining'; readonly lineNumber: number; readonly remaining: Decimal };

const ZERO = decimal(0);

/**
 * Ships part or all of an order: only one that is submitted and positively cleared for the content it has now (CR-3, design.md 2.2), and never
 * more of a line than is still to be shipped (FU-4). The order must have been read just now and be written back If-Match.
 */
export function shipOrder(
  order: SalesOrder,
  request: ShipRequest,
  recordedOn: Instant,
): Result<ShippedOrder, ShipRefusal> {
  if (order.state !== 'submitted')
    return refuse({ code: 'shipment.order-not-open', orderId: order.id, state: order.state });
  if (!isCleared(order))
    return refuse({ code: 'shipment.order-not-cleared', orderId: order.id, creditStatus: order.creditStatus });
  const wanted = request.lines ?? remainingLines(order);
  if (wanted.length === 0) return refuse({ code: 'shipment.nothing-to-ship', orderId: order.id });
  const refusal = wanted.map((line, at) => refusalOf(order, line, wanted.slice(0, at))).find((found) => found);
  return refusal ? refuse(refusal) : ok(shipped(order, { ...request, lines: wanted }, { recordedOn, asked: request }));
}

/** What of a line is still to be shipped; never below zero. */
export function remainingQuantity({ quantity, shippedQuantity }: OrderLine): Decimal {
  const rest = subtractDecimals(quantity, shippedQuantity);
  return compareDecimals(rest, ZERO) > 0 ? rest : ZERO;
}

const remainingLines = (order: SalesOrder): readonly ShipLine[] =>
  order.lines
    .map((line) => ({ lineNumber: line.lineNumber, quantity: remainingQuantity(line) }))
    .filter(({ quantity }) => quantity !== ZERO);

function refusalOf(order: SalesOrder, wanted: ShipLine, before: readonly ShipLine[]): ShipRefusal | undefined {
  const { lineNumber, quantity } = wanted;
  const line = order.lines.find((one) => one.lineNumber === lineNumber);
  if (!line) return { code: 'shipment.line-unknown', lineNumber };
  if (before.some((one) => one.lineNumber === lineNumber)) return { code: 'shipment.line-twice', lineNumber };
  if (compareDecimals(quantity, ZERO) <= 0) return { code: 'shipment.quantity-not-positive', lineNumber };
  const remaining = remainingQuantity(line);
  if (compareDecimals(quantity, remaining) <= 0) return undefined;
  return { code: 'shipment.exceeds-remaining', lineNumber, remaining };
}

interface Recording {
  readonly recordedOn: Instant;
  readonly asked: ShipRequest;
}

function shipped(
  order: SalesOrder,
  request: ShipRequest & { readonly lines: readonly ShipLine[] },
  { recordedOn, asked }: Recording,
): ShippedOrder {
  const identity = shipmentIdentity(request.key);
  const quantities = new Map(request.lines.map(({ lineNumber, quantity }) => [lineNumber, quantity]));
  const lines = order.lines.filter(({ lineNumber }) => quantities.has(lineNumber));
  return {
    shipment: {
      ...identity,
      orderId: order.id,
      customerId: order.customerId,
      legalEntityId: order.legalEntityId,
      status: 'shipped',
      shippedOn: request.shippedOn,
      posted: false,
      recordedOn,
      requestHash: shipRequestHash(asked),
      lines: lines.map((line, at) => ({
        id: rowId('shipmentline', identity.id, at + 1),
        sequence: at + 1,
        orderLineId: line.id,
        productId: line.productId,
        unitId: line.unitId,
        quantity: quantities.get(line.lineNumber) ?? ZERO,
      })),
    },
    order: {
      ...order,
      lines: order.lines.map((line) => ({
        ...line,
        shippedQuantity: addDecimals(line.shippedQuantity, quantities.get(line.lineNumber) ?? ZERO),
      })),
    },
  };
}
