import { minorUnitsOf, type CurrencyCode } from './currency';
import { decimal, type Decimal } from './decimal';
import { money, type Money } from './money';
import { multiplyDecimals } from './multiply-decimals';
import { roundDecimal } from './round-decimal';
import { type RoundingMode } from './rounding-mode';

/**
 * The only road from a decimal to money: once, at the currency's last digit, in a mode that has a name.
 * @example roundToMoney(decimal('1.005'), 'EUR', 'halfEven') is 1.00 EUR; in 'halfUp' it is 1.01 EUR
 */
export function roundToMoney(value: Decimal, currency: CurrencyCode, mode: RoundingMode): Money {
  const places = minorUnitsOf(currency);
  const rounded = roundDecimal(value, { places, mode });
  return money(Number(multiplyDecimals(rounded, decimal(10 ** places))), currency);
}
