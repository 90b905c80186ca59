import { type CreditRule } from './credit-rule';

/**
 * Whether what was measured makes a rule true: a block strictly above its threshold, an exclusion strictly below it (spec/features.md 3.1, 3.3
 * cases 7 and 14). At the threshold neither is true. `compared` is above zero where the measure is above the threshold.
 */
export const isTrue = ({ effect }: Pick<CreditRule, 'effect'>, compared: number): boolean =>
  effect === 'block' ? compared > 0 : compared < 0;
