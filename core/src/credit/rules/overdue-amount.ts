import { type CreditFacts, totalExposure } from '../credit-facts';
import { amountResult } from './amount-result';
import { isTrue } from './compare-measure';
import { type CreditRule, type EvaluateRule, type RuleResult } from './credit-rule';
import { compareShare, percentOf } from './limit-use';
import { overdueMoney } from './overdue-money';

/**
 * Overdue amount: fires when more is overdue than the threshold and, where the rule names a percent, more than so much of the limit is used
 * already, this document not counted (spec/features.md 3.1). A limit of zero is used without end; unlimited never is.
 */
export const overdueAmount: EvaluateRule = (rule, facts) => {
  const overdue = amountResult(rule, facts, overdueMoney(rule, facts));
  const use = rule.percent === undefined ? undefined : useOf(rule, rule.percent, facts);
  return use ? { ...overdue, ...use.measured, fired: overdue.fired && use.isTrue } : overdue;
};

interface Use {
  readonly isTrue: boolean;
  readonly measured: Pick<RuleResult, 'secondValue' | 'secondThreshold'>;
}

function useOf(rule: CreditRule, percent: NonNullable<CreditRule['percent']>, facts: CreditFacts): Use {
  const { limit } = facts;
  const isBlock = rule.effect === 'block';
  if (limit.kind !== 'limited')
    return { isTrue: !isBlock && limit.kind === 'unlimited', measured: { secondThreshold: percent } };
  if (limit.amount.minor <= 0) return { isTrue: isBlock, measured: { secondThreshold: percent } };
  const share = { used: totalExposure(facts.exposure), of: limit.amount };
  const secondValue = percentOf(share);
  return {
    isTrue: isTrue(rule, compareShare(share, percent)),
    measured: { secondThreshold: percent, ...(secondValue === undefined ? {} : { secondValue }) },
  };
}
