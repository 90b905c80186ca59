import {
  compareDecimals,
  type CurrencyCode,
  decimal,
  divideDecimals,
  minorUnitsOf,
  type Money,
  moneyToDecimal,
  multiplyDecimals,
  roundToMoney,
  zero,
} from '../../kernel';
import { type ExchangeRates } from './exchange-rates';

/**
 * An amount in the currency of the limit, over both currencies' rates and rounded once, half away from zero. Undefined when a rate is missing
 * or not above zero: never one to one (spec/features.md 3.4). Nothing is nothing in any currency, and needs no rate.
 */
export function inCurrency(amount: Money, currency: CurrencyCode, rates: ExchangeRates): Money | undefined {
  if (amount.currency === currency) return amount;
  if (amount.minor === 0) return zero(currency);
  const from = rates[amount.currency];
  const to = rates[currency];
  if (from === undefined || to === undefined) return undefined;
  if (compareDecimals(from, NONE) <= 0 || compareDecimals(to, NONE) <= 0) return undefined;
  const mode = 'halfAwayFromZero';
  const value = multiplyDecimals(moneyToDecimal(amount), to);
  return roundToMoney(divideDecimals(value, from, { places: minorUnitsOf(currency), mode }), currency, mode);
}

const NONE = decimal(0);
