import { type CurrencyCode, type Decimal, type Money, parseMoney, zero } from '../../kernel';
import { lineNet } from '../../totals';
import { type NoteLine } from './line-setting';
import { type DraftLine } from './read-intake';

interface PricedQuantity {
  readonly quantity: Decimal;
  readonly unitPrice: Decimal;
  readonly currency: CurrencyCode;
}

/** The discount of a line as an amount in the order's currency: never negative, never more than the line. Not said is none. */
export function checkDiscount(
  { discount }: DraftLine,
  { quantity, unitPrice, currency }: PricedQuantity,
  note: NoteLine,
): Money | undefined {
  if (discount === undefined) return zero(currency);
  const amount = parseMoney(discount, currency);
  if (!amount.ok) note('line.discount-too-precise', 'discount', { found: discount });
  else if (amount.value.minor < 0) note('line.discount-negative', 'discount', { found: discount });
  else if (amount.value.minor > lineNet({ quantity, unitPrice }, currency).minor)
    note('line.discount-over-amount', 'discount', { found: discount });
  else return amount.value;
  return undefined;
}
