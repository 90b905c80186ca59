import { Big } from 'big.js';
import { type Decimal, fromBig, toBig } from './decimal';
import { type RoundingMode, roundingModes } from './rounding-mode';

export interface Precision {
  /** Digits after the point, 0 to 40. */
  readonly places: number;
  readonly mode: RoundingMode;
}

/** The quotient, rounded once at the stated place from the exact value. Throws on a division by zero. */
export function divideDecimals(dividend: Decimal, divisor: Decimal, { places, mode }: Precision): Decimal {
  const by = toBig(divisor);
  if (by.eq(0)) throw new RangeError('division by zero');
  const kept = cutQuotient(toBig(dividend), by, places);
  const unit = new Big(`1e-${places}`);
  const rest = toBig(dividend).minus(kept.times(by)).abs();
  const half = rest.times(2).cmp(by.abs().times(unit));
  const negative = toBig(dividend).times(by).lt(0);
  const movesAway = roundingModes[mode]({
    negative,
    lastDigitIsOdd: !kept.div(unit).mod(2).eq(0),
    discarded: rest.eq(0) ? 'nothing' : half < 0 ? 'belowHalf' : half === 0 ? 'half' : 'aboveHalf',
  });
  return fromBig(movesAway ? kept.plus(negative ? unit.neg() : unit) : kept);
}

/** The quotient cut (not rounded) after the given number of places. */
function cutQuotient(dividend: Big, divisor: Big, places: number): Big {
  // An own constructor, because big.js keeps the precision of a division on the constructor.
  const Cutter = Big();
  Cutter.DP = places;
  Cutter.RM = 0;
  return new Big(new Cutter(dividend.toFixed()).div(divisor.toFixed()).toFixed());
}
