import { type Money } from './money';

/** Throws when two amounts are of different currencies: adding apples to pears is a bug, never a user's mistake. */
export function requireSameCurrency(first: Money, second: Money): void {
  if (first.currency !== second.currency) {
    throw new TypeError(`${first.currency} and ${second.currency} do not mix: convert one of them first`);
  }
}
