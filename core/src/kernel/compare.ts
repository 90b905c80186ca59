import { type Money } from './money';
import { requireSameCurrency } from './require-same-currency';

/** Negative, zero or positive as the first amount is less than, equal to or greater than the second. Throws on two currencies. */
export function compare(first: Money, second: Money): number {
  requireSameCurrency(first, second);
  return first.minor - second.minor;
}
