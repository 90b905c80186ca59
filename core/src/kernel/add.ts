import { money, type Money } from './money';
import { requireSameCurrency } from './require-same-currency';

/** The sum of two amounts of one currency. Throws on two currencies. */
export function add(first: Money, second: Money): Money {
  requireSameCurrency(first, second);
  return money(first.minor + second.minor, first.currency);
}
