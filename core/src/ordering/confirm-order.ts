import { contentHash, type Decimal, type IsoDate, type Money, ok, refuse, type Result } from '../kernel';
import { type TotalsRefusal } from '../totals';
import { isCleared } from './is-cleared';
import { orderLineNet, orderTotals } from './order-totals';
import { type CreditStatus, type OrderLine, type OrderState, type SalesOrder } from './sales-order';

/** One line as a confirmation states it; `net` is rounded once half away from zero, less its discount. */
export interface ConfirmedLine {
  readonly lineNumber: number;
  readonly description: string;
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  readonly discount: Money;
  readonly net: Money;
  readonly requestedDeliveryOn?: IsoDate;
}

/** What a customer is told that we deliver, and for how much (CR-3, the confirmation). */
export interface OrderConfirmation {
  readonly orderNumber: string;
  readonly customerPurchaseOrder?: string;
  readonly orderedOn: IsoDate;
  readonly requestedDeliveryOn?: IsoDate;
  readonly paymentTermId: string;
  /** By line number. */
  readonly lines: readonly ConfirmedLine[];
  readonly net: Money;
  readonly tax: Money;
  readonly gross: Money;
  /** Hash of all that is stated, and to whom: another one is another confirmation. */
  readonly content: string;
}

export type ConfirmationRefusal =
  | { readonly code: 'order.not-open'; readonly state: OrderState }
  | { readonly code: 'order.not-cleared'; readonly creditStatus: CreditStatus }
  | TotalsRefusal;

/**
 * Confirms an order as it is now. Refused: not submitted, not positively cleared for exactly this content (CR-3), no totals. To be asked of rows just
 * read, and acted on If-Match.
 */
export function confirmOrder(order: SalesOrder): Result<OrderConfirmation, ConfirmationRefusal> {
  if (order.state !== 'submitted') return refuse({ code: 'order.not-open', state: order.state });
  if (!isCleared(order)) return refuse({ code: 'order.not-cleared', creditStatus: order.creditStatus });
  const totals = orderTotals(order);
  if (!totals.ok) return totals;
  const { orderNumber, customerPurchaseOrder, orderedOn, requestedDeliveryOn, paymentTermId } = order;
  const { net, tax, gross } = totals.value;
  return ok({
    orderNumber,
    ...(customerPurchaseOrder === undefined ? {} : { customerPurchaseOrder }),
    orderedOn,
    ...(requestedDeliveryOn === undefined ? {} : { requestedDeliveryOn }),
    paymentTermId,
    lines: order.lines
      .map((line) => confirmedLine(line, order.currency))
      .sort((first, second) => first.lineNumber - second.lineNumber),
    net,
    tax,
    gross,
    content: confirmationHash(order),
  });
}

const confirmedLine = (line: OrderLine, currency: SalesOrder['currency']): ConfirmedLine => ({
  lineNumber: line.lineNumber,
  description: line.description,
  quantity: line.quantity,
  unitPrice: line.unitPrice,
  discount: line.discount,
  net: orderLineNet(line, currency),
  ...(line.requestedDeliveryOn === undefined ? {} : { requestedDeliveryOn: line.requestedDeliveryOn }),
});

/**
 * The hash of what the confirmation of an order states: whatever of it changes may be confirmed again. Unlike `orderContentHash` it counts number,
 * dates and words; what is shipped and invoiced, credit and bookkeeping columns do not count.
 */
export const confirmationHash = (order: SalesOrder): string =>
  contentHash({
    number: order.orderNumber,
    customer: order.customerId,
    legalEntity: order.legalEntityId,
    purchaseOrder: order.customerPurchaseOrder,
    orderedOn: order.orderedOn,
    requestedOn: order.requestedDeliveryOn,
    currency: order.currency,
    terms: order.paymentTermId,
    lines: [...order.lines]
      .sort((first, second) => first.lineNumber - second.lineNumber)
      .map((line) => ({
        line: line.lineNumber,
        product: line.productId,
        unit: line.unitId,
        description: line.description,
        quantity: line.quantity,
        price: line.unitPrice,
        discount: line.discount.minor,
        taxCategory: line.taxCategory,
        taxRate: line.taxRate,
        requestedOn: line.requestedDeliveryOn,
      })),
  });
