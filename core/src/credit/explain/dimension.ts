import { type CurrencyCode } from '../../kernel';
import { type Lever } from './lever';
import { type Situation, type Test } from './situation';

/** One way to change a situation, by more or less: minor units of money, or days. */
export interface Dimension {
  readonly kind: 'payment' | 'limitRaise' | 'groupLimitRaise' | 'orderReduction' | 'days';
  /** Of the money it moves; absent: days. */
  readonly currency?: CurrencyCode;
  /** Beyond it nothing changes any more, or nothing can be done. */
  readonly most: number;
  /** Sizes at which a rule may turn; tried first. */
  readonly hints: readonly number[];
  readonly at: (situation: Situation, size: number) => Situation;
  /** What is printed: a lever of this size, no stronger than the test needs in this situation. */
  readonly lever: (size: number, situation: Situation, test: Test) => Lever;
}
