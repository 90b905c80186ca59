import { minorUnitsOf } from './currency';
import { type Money } from './money';

/**
 * The amount as plain decimal text with exactly the currency's digits, for files and wires; people get their own number format.
 * @example formatMoney(money(-5, 'EUR')) is '-0.05'; formatMoney(money(1200, 'JPY')) is '1200'
 */
export function formatMoney({ minor, currency }: Money): string {
  const places = minorUnitsOf(currency);
  const digits = String(Math.abs(minor)).padStart(places + 1, '0');
  const point = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return minor < 0 ? `-${text}` : text;
}
