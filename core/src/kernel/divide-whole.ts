import { type RoundingMode, roundingModes } from './rounding-mode';

/**
 * The quotient of two whole numbers, rounded once to a whole number in the stated mode: `divideDecimals` for sums of minor units, without a
 * decimal library. Throws on a division by zero.
 * @example divideWhole(BigInt(5), BigInt(2), 'halfEven') is 2; in 'halfAwayFromZero' it is 3
 */
export function divideWhole(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const zero = BigInt(0);
  const one = BigInt(1);
  if (divisor === zero) throw new RangeError('division by zero');
  const kept = dividend / divisor;
  const twice = magnitude(dividend % divisor) * BigInt(2);
  const whole = magnitude(divisor);
  const negative = dividend < zero !== divisor < zero;
  const movesAway = roundingModes[mode]({
    negative,
    lastDigitIsOdd: kept % BigInt(2) !== zero,
    discarded: twice === zero ? 'nothing' : twice < whole ? 'belowHalf' : twice === whole ? 'half' : 'aboveHalf',
  });
  return movesAway ? kept + (negative ? -one : one) : kept;
}

const magnitude = (value: bigint): bigint => (value < BigInt(0) ? -value : value);
