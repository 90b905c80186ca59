import { compareDecimals, type Decimal } from '../../kernel';
import { type CreditRule } from './credit-rule';

/**
 * Whether what was measured makes a rule true: a block strictly above its threshold, an exclusion strictly below it (spec/features.md 3.1, 3.3
 * cases 7 and 14). At the threshold neither is true.
 */
export const isTrue = ({ effect }: Pick<CreditRule, 'effect'>, value: Decimal, threshold: Decimal): boolean =>
  effect === 'block' ? compareDecimals(value, threshold) > 0 : compareDecimals(value, threshold) < 0;
