import { decimal } from '../../kernel';
import { isTrue } from './compare-measure';
import { type CreditRule, type HoldCause, type RuleResult } from './credit-rule';
import { named, thresholdOf } from './describe-rule';

/** A rule that counts days: with nothing to count from, a block is false and an exclusion true, for nothing is late. */
export function daysResult(rule: CreditRule, cause: HoldCause, days: number | undefined): RuleResult {
  const threshold = thresholdOf(rule);
  const shared = { ...named(rule, cause), threshold, unit: 'days' } as const;
  if (days === undefined) return { ...shared, fired: rule.effect === 'exclude' };
  const value = decimal(days);
  return { ...shared, fired: isTrue(rule, value, threshold), value };
}

/** A rule that counts days from a date somebody has to enter: without it a block is true and an exclusion false, unless blanks are ignored. */
export const dateResult = (rule: CreditRule, cause: HoldCause, days: number | undefined): RuleResult =>
  days !== undefined || rule.ignoreBlank
    ? daysResult(rule, cause, days)
    : { ...named(rule, cause), threshold: thresholdOf(rule), unit: 'days', fired: rule.effect === 'block' };
