import { scaledDecimal } from '../../kernel';
import { isTrue } from './compare-measure';
import { type EvaluateRule } from './credit-rule';
import { named, thresholdOf } from './describe-rule';

/** Dunning level (spec/features.md 3.8): fires when the highest dunning level of the customer is above the threshold. */
export const dunningLevel: EvaluateRule = (rule, { customer }) => {
  const threshold = thresholdOf(rule);
  const fired = isTrue(rule, customer.dunningLevel - Number(threshold));
  const value = scaledDecimal(BigInt(customer.dunningLevel), 0);
  return { ...named(rule, 'dunningLevel'), fired, value, threshold, unit: 'level' };
};
