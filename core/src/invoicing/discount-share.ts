import {
  addDecimals,
  allocate,
  type Decimal,
  type Money,
  multiplyDecimals,
  subtract,
  subtractDecimals,
  decimal,
} from '../kernel';

/** How much of an order line was invoiced before, and how much is now. */
export interface InvoicedPart {
  readonly discount: Money;
  /** Of the whole line. */
  readonly quantity: Decimal;
  readonly invoicedBefore: Decimal;
  readonly invoicedNow: Decimal;
}

/**
 * The part of a line's discount that goes with this delivery: what belongs to all that is invoiced after it (largest remainder) less what
 * belonged to all before it, so that the parts of any row of deliveries sum exactly to the line's discount.
 * @example 10.00 off 3 pieces delivered one by one: 3.33, 3.34, 3.33
 */
export const discountShare = ({ discount, quantity, invoicedBefore, invoicedNow }: InvoicedPart): Money =>
  subtract(
    upTo(discount, quantity, addDecimals(invoicedBefore, invoicedNow)),
    upTo(discount, quantity, invoicedBefore),
  );

function upTo(discount: Money, whole: Decimal, part: Decimal): Money {
  const parts = allocate(discount, [weight(part), weight(subtractDecimals(whole, part))]);
  const [share] = parts.ok ? parts.value : [];
  if (!share) throw new RangeError('a line without quantity has no shares');
  return share;
}

/** Quantities have at most five places (their column): whole hundred-thousandths. */
const weight = (quantity: Decimal): number => Number(multiplyDecimals(quantity, decimal(100_000)));
