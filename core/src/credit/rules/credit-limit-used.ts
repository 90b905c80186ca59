import { add, type Money } from '../../kernel';
import { totalExposure } from '../credit-facts';
import { type EffectiveLimit } from '../limits/credit-limit';
import { type CreditRule, type EvaluateRule, type HoldCause, type RuleResult } from './credit-rule';
import { named, thresholdOf } from './describe-rule';
import { compareShare, percentOf } from './limit-use';
import { isTrue } from './compare-measure';

/**
 * Credit limit used: fires when exposure and this document together are more percent of the limit than the threshold (spec/features.md 3.1). A
 * limit of zero is no credit: any amount above zero fires. Unlimited never fires; a missing limit is another cause.
 * @example limit 10,000, exposure 9,000, threshold 100: an order of 1,000 passes, of 1,000.01 is held
 */
export const creditLimitUsed: EvaluateRule = (rule, { limit, exposure, orderAmount }) =>
  useOf(rule, 'creditLimitUsed', { limit, used: add(totalExposure(exposure), orderAmount) });

/**
 * The same of the limit of the customer's group, which is checked before its own (spec/features.md 3.2). Without a group there is no limit of one;
 * an unlimited customer is not held by its group's, though what it takes counts there.
 */
export const groupLimitUsed: EvaluateRule = (rule, { group, limit }) =>
  group && limit.kind !== 'unlimited'
    ? useOf(rule, 'groupLimitUsed', { limit: group.limit, used: add(group.exposure, group.amount) })
    : { ...named(rule, 'groupLimitUsed'), fired: rule.effect === 'exclude' };

function useOf(
  rule: CreditRule,
  cause: HoldCause,
  { limit, used }: { readonly limit: EffectiveLimit; readonly used: Money },
): RuleResult {
  const threshold = thresholdOf(rule);
  const shared = { ...named(rule, cause), threshold, unit: 'percent' } as const;
  if (limit.kind !== 'limited') return { ...shared, fired: rule.effect === 'exclude' && limit.kind === 'unlimited' };
  const share = { used, of: limit.amount };
  const value = percentOf(share);
  const fired = isTrue(rule, compareShare(share, threshold));
  return { ...shared, fired, ...(value === undefined ? {} : { value }) };
}
