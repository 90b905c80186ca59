import { type CurrencyCode } from './currency';

/**
 * An amount that is or can be posted: a whole number of the currency's smallest units (cents for EUR, yen for JPY).
 * Debits are positive and credits negative wherever a sign matters.
 */
export interface Money {
  readonly minor: number;
  readonly currency: CurrencyCode;
}

/**
 * Makes an amount of minor units. Throws when the number is no safe integer: such an amount can only come from a bug.
 * @example money(12_34, 'EUR') is 12.34 EUR; money(1234, 'JPY') is 1234 JPY
 */
export function money(minor: number, currency: CurrencyCode): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError(`${minor} is no whole number of minor units of ${currency}`);
  // "+ 0" turns a negative zero into zero, so that equal amounts are deeply equal.
  return { minor: minor + 0, currency };
}
