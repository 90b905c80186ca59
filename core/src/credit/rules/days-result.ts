import { daysBetween, type IsoDate, scaledDecimal } from '../../kernel';
import { type CreditFacts } from '../credit-facts';
import { isTrue } from './compare-measure';
import { type CreditRule, type RuleResult } from './credit-rule';
import { named, thresholdOf } from './describe-rule';

/** A rule that counts the days since a date: with nothing to count from, a block is false and an exclusion true, for nothing is late. */
export function daysResult(rule: CreditRule, since: IsoDate | undefined, { asOf }: CreditFacts): RuleResult {
  const shared = { ...named(rule, rule.type), threshold: thresholdOf(rule), unit: 'days' } as const;
  if (since === undefined) return { ...shared, fired: rule.effect === 'exclude' };
  const days = daysBetween(since, asOf);
  const value = scaledDecimal(BigInt(days), 0);
  return { ...shared, fired: isTrue(rule, days - Number(shared.threshold)), value };
}

/** A rule that counts days since a date somebody has to enter: without it a block is true and an exclusion false, unless blanks are ignored. */
export const dateResult = (rule: CreditRule, since: IsoDate | undefined, facts: CreditFacts): RuleResult =>
  since !== undefined || rule.ignoreBlank
    ? daysResult(rule, since, facts)
    : { ...named(rule, rule.type), threshold: thresholdOf(rule), unit: 'days', fired: rule.effect === 'block' };
