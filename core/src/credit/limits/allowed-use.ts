import { decimal, type Decimal, divideDecimals, type Money, money, multiplyDecimals } from '../../kernel';

/**
 * How much of a limit may be used before a rule of so many percent fires: rounded down to the last minor unit, so that one unit more is over it.
 * @example 10,000.00 at 100 percent: 10,000.00; at 33.3333 percent: 3,333.33
 */
export function allowedUse(limit: Money, percent: Decimal): Money {
  const share = multiplyDecimals(decimal(limit.minor), percent);
  return money(Number(divideDecimals(share, decimal(100), { places: 0, mode: 'floor' })), limit.currency);
}
