import {
  type CurrencyCode,
  decimal,
  divideDecimals,
  minorUnitsOf,
  type Money,
  multiplyDecimals,
  roundToMoney,
  subtract,
} from '../kernel';
import { type TaxedLine } from './taxed-line';

const ONE = decimal(1);

/**
 * The net amount of a line (BT-131): quantity times price by base quantity, rounded once half away from zero at the currency's last digit,
 * less the line's discount (Peppol R120, without slack).
 * @example 2500 x 12.3456 per 1000 is 30.86 (V11)
 */
export function lineNet(line: Omit<TaxedLine, 'taxCategory' | 'taxRate'>, currency: CurrencyCode): Money {
  const { quantity, unitPrice, priceBaseQuantity = ONE, discount } = line;
  const rounded = divideDecimals(multiplyDecimals(quantity, unitPrice), priceBaseQuantity, {
    places: minorUnitsOf(currency),
    mode: 'halfAwayFromZero',
  });
  // Already at the currency's last digit: this rounds nothing more.
  const gross = roundToMoney(rounded, currency, 'halfAwayFromZero');
  return discount === undefined ? gross : subtract(gross, discount);
}
