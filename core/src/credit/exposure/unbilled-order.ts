import {
  compareDecimals,
  convert,
  decimal,
  type Decimal,
  divideDecimals,
  type Money,
  ok,
  type Result,
  subtract,
  subtractDecimals,
  zero,
} from '../../kernel';
import { type OrderLine, orderTotals, type SalesOrder } from '../../ordering';
import { type TotalsRefusal } from '../../totals';
import { type UnbilledOrder } from './credit-position';

/** What of an order the credit check needs. */
export type CreditOrder = Pick<SalesOrder, 'id' | 'currency' | 'creditStatus' | 'requestedDeliveryOn'> & {
  readonly lines: readonly Pick<
    OrderLine,
    'quantity' | 'unitPrice' | 'discount' | 'taxCategory' | 'taxRate' | 'shippedQuantity' | 'invoicedQuantity'
  >[];
};

/**
 * What of an order is not invoiced, as the totals of EN 16931 of its remaining quantities: shipped and unbilled apart from neither shipped nor
 * billed, together exactly the whole remainder (CR-19). An order without lines has nothing. Refused: a rate its tax category may not carry, for
 * nobody can say what such an order comes to.
 */
export function unbilledOrder(order: CreditOrder): Result<UnbilledOrder, TotalsRefusal> {
  const rest = totalOf(order, ({ quantity, invoicedQuantity }) => [invoicedQuantity, quantity]);
  if (!rest.ok) return rest;
  const delivered = totalOf(order, ({ shippedQuantity, invoicedQuantity }) => [invoicedQuantity, shippedQuantity]);
  if (!delivered.ok) return delivered;
  return ok({
    orderId: order.id,
    cleared: order.creditStatus === 'cleared',
    deliveredUnbilled: delivered.value,
    openOrder: subtract(rest.value, delivered.value),
    ...(order.requestedDeliveryOn === undefined ? {} : { requestedDeliveryOn: order.requestedDeliveryOn }),
  });
}

type Line = CreditOrder['lines'][number];

/** Tax included, of the part of each line that begins after one quantity and ends with another, no further than what was ordered. */
function totalOf(
  { currency, lines }: CreditOrder,
  partOf: (line: Line) => readonly [after: Decimal, upTo: Decimal],
): Result<Money, TotalsRefusal> {
  const parts = lines.flatMap((line) => {
    const [after, upTo] = partOf(line);
    return partOfLine(line, after, smaller(upTo, line.quantity));
  });
  if (parts.length === 0) return ok(zero(currency));
  const totals = orderTotals({ currency, lines: parts });
  return totals.ok ? ok(totals.value.gross) : totals;
}

function partOfLine(line: Line, after: Decimal, upTo: Decimal): readonly Line[] {
  const quantity = subtractDecimals(upTo, after);
  if (compareDecimals(quantity, NOTHING) <= 0) return [];
  return [{ ...line, quantity, discount: subtract(discountUpTo(line, upTo), discountUpTo(line, after)) }];
}

/** The discount of the first so many units: rounded cumulatively, so that the parts of a line have its whole discount together. */
const discountUpTo = ({ discount, quantity }: Line, upTo: Decimal): Money =>
  convert(discount, {
    currency: discount.currency,
    rate: divideDecimals(upTo, quantity, { places: 20, mode: 'down' }),
    mode: 'halfAwayFromZero',
  });

const smaller = (one: Decimal, other: Decimal): Decimal => (compareDecimals(one, other) <= 0 ? one : other);
const NOTHING = decimal(0);
