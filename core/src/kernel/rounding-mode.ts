/** What a cut after some digit throws away, seen from the last digit that stays. */
interface Cut {
  readonly negative: boolean;
  readonly lastDigitIsOdd: boolean;
  readonly discarded: 'nothing' | 'belowHalf' | 'half' | 'aboveHalf';
}

/** True when the value moves one unit away from zero, false when it stays where the cut left it. */
type RoundingRule = (cut: Cut) => boolean;

const up: RoundingRule = (cut) => cut.discarded !== 'nothing';
const down: RoundingRule = () => false;
const ceiling: RoundingRule = (cut) => up(cut) && !cut.negative;
const floor: RoundingRule = (cut) => up(cut) && cut.negative;

const nearest =
  (tieMovesAway: RoundingRule): RoundingRule =>
  (cut) =>
    cut.discarded === 'aboveHalf' || (cut.discarded === 'half' && tieMovesAway(cut));

/**
 * The rounding modes by name.
 * `up` away from zero, `down` toward zero, `ceiling` toward plus and `floor` toward minus infinity;
 * the four `half` modes go to the nearest value and differ only in ties: `halfUp` toward plus infinity (-2.5 is -2), `halfDown` toward
 * minus infinity (-2.5 is -3), `halfAwayFromZero` as trade and tax law round by hand (-2.5 is -3), `halfEven` to the even digit (2.5 is 2).
 */
export const roundingModes = {
  up,
  down,
  ceiling,
  floor,
  halfUp: nearest((cut) => !cut.negative),
  halfDown: nearest((cut) => cut.negative),
  halfAwayFromZero: nearest(() => true),
  halfEven: nearest((cut) => cut.lastDigitIsOdd),
} as const satisfies Record<string, RoundingRule>;

/** The name of a rounding mode; every rounding in the product says one. */
export type RoundingMode = keyof typeof roundingModes;
