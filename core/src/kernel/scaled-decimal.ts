import { type Decimal } from './decimal';

/**
 * The decimal that is so many units of the last of some places, without a decimal library.
 * @example scaledDecimal(BigInt(175), 1) is the decimal 17.5; scaledDecimal(BigInt(-200), 2) is -2
 */
export function scaledDecimal(units: bigint, places: number): Decimal {
  const digits = String(units)
    .replace('-', '')
    .padStart(places + 1, '0');
  const point = digits.length - places;
  const fraction = digits.slice(point).replace(/0+$/, '');
  const text = fraction === '' ? digits.slice(0, point) : `${digits.slice(0, point)}.${fraction}`;
  return (units < BigInt(0) ? `-${text}` : text) as Decimal;
}
