import { addDecimals, compareDecimals, decimal, type Decimal } from '../kernel';
import { type Shipment, type ShipmentLine } from '../fulfilment';
import { isCleared, type OrderLine, type SalesOrder } from '../ordering';
import { type TotalsRefusal } from '../totals';
import { type NoAccount } from '../receivables';
import { type NoRate } from './accounting-rate';

/** A delivered quantity and the order line it was ordered by. */
export interface DeliveredPart {
  readonly shipmentLine: ShipmentLine;
  readonly orderLine: OrderLine;
  /** Above zero. */
  readonly quantity: Decimal;
}

export type InvoiceRefusal =
  | { readonly code: 'invoice.already-posted'; readonly shipmentId: string }
  | { readonly code: 'invoice.not-delivered'; readonly shipmentId: string; readonly status: Shipment['status'] }
  | { readonly code: 'invoice.order-not-open'; readonly orderId: string; readonly state: SalesOrder['state'] }
  | { readonly code: 'invoice.order-not-cleared'; readonly orderId: string; readonly creditStatus: string }
  | { readonly code: 'invoice.other-company'; readonly shipmentId: string; readonly orderId: string }
  | { readonly code: 'invoice.order-line-gone'; readonly orderLineId: string }
  | { readonly code: 'invoice.nothing-delivered'; readonly shipmentId: string }
  | { readonly code: 'invoice.exceeds-shipped'; readonly lineNumber: number; readonly shipped: Decimal }
  | TotalsRefusal
  | NoRate
  | NoAccount;

const ZERO = decimal(0);

/**
 * Why a shipment may not be invoiced, in the order a person would ask: undefined when it may. Only what was delivered, of an order that is open
 * and cleared for its present content, in the order's own company and for its own customer (FU-4, CR-3, I24).
 */
export function invoiceRefusalOf(order: SalesOrder, shipment: Shipment): InvoiceRefusal | undefined {
  const [orderId, shipmentId] = [order.id, shipment.id];
  if (shipment.posted) return { code: 'invoice.already-posted', shipmentId };
  if (shipment.status !== 'delivered') return { code: 'invoice.not-delivered', shipmentId, status: shipment.status };
  if (
    shipment.orderId !== orderId ||
    shipment.legalEntityId !== order.legalEntityId ||
    shipment.customerId !== order.customerId
  )
    return { code: 'invoice.other-company', shipmentId, orderId };
  // A person may have fulfilled the order by hand: what was delivered is owed all the same.
  if (order.state !== 'submitted' && order.state !== 'fulfilled')
    return { code: 'invoice.order-not-open', orderId, state: order.state };
  if (!isCleared(order)) return { code: 'invoice.order-not-cleared', orderId, creditStatus: order.creditStatus };
  const gone = shipment.lines.find(({ orderLineId }) => !order.lines.some(({ id }) => id === orderLineId));
  if (gone) return { code: 'invoice.order-line-gone', orderLineId: gone.orderLineId };
  const parts = deliveredParts(order, shipment);
  if (parts.length === 0) return { code: 'invoice.nothing-delivered', shipmentId };
  const over = parts.find(
    ({ orderLine, quantity }) =>
      compareDecimals(addDecimals(orderLine.invoicedQuantity, quantity), orderLine.shippedQuantity) > 0,
  );
  return (
    over && {
      code: 'invoice.exceeds-shipped',
      lineNumber: over.orderLine.lineNumber,
      shipped: over.orderLine.shippedQuantity,
    }
  );
}

/** What arrived of a shipment, line by line; lines of which nothing arrived are left out. */
export const deliveredParts = (order: SalesOrder, shipment: Shipment): readonly DeliveredPart[] =>
  shipment.lines.flatMap((shipmentLine) => {
    const orderLine = order.lines.find(({ id }) => id === shipmentLine.orderLineId);
    const quantity = shipmentLine.deliveredQuantity ?? ZERO;
    return orderLine && compareDecimals(quantity, ZERO) > 0 ? [{ shipmentLine, orderLine, quantity }] : [];
  });
