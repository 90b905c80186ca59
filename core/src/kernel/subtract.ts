import { money, type Money } from './money';
import { requireSameCurrency } from './require-same-currency';

/** The first amount less the second. Throws on two currencies. */
export function subtract(first: Money, second: Money): Money {
  requireSameCurrency(first, second);
  return money(first.minor - second.minor, first.currency);
}
