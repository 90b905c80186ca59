import {
  type CurrencyCode,
  type Decimal,
  divideDecimals,
  type Money,
  multiplyDecimals,
  roundToMoney,
  type RoundingMode,
} from '../kernel';
import { type RoundingDirection } from './limit-adjustment';

/** Limits are multiples of an amount above zero, in units of the currency. */
export interface LimitRounding {
  readonly to: Decimal;
  readonly direction: RoundingDirection;
}

/**
 * A computed limit as money, rounded to a multiple when one is asked for; without one, half away from zero to the last minor unit (CR-14).
 * @example 13,579.50 to 100: down 13,500.00, up 13,600.00, nearest 13,600.00
 */
export function roundedLimit(value: Decimal, currency: CurrencyCode, rounding?: LimitRounding): Money {
  if (!rounding) return roundToMoney(value, currency, 'halfAwayFromZero');
  const multiples = divideDecimals(value, rounding.to, { places: 0, mode: MODES[rounding.direction] });
  return roundToMoney(multiplyDecimals(multiples, rounding.to), currency, 'halfAwayFromZero');
}

const MODES: Readonly<Record<RoundingDirection, RoundingMode>> = {
  nearest: 'halfAwayFromZero',
  up: 'ceiling',
  down: 'floor',
};
