import { type Money, moneyToDecimal, roundToMoney } from '../../kernel';
import { type CreditFacts } from '../credit-facts';
import { inCurrency } from '../exposure/in-currency';
import { isTrue } from './compare-measure';
import { type CreditRule, type RuleResult } from './credit-rule';
import { named, thresholdOf } from './describe-rule';

/**
 * The amount a rule compares with, in the currency of the limit, rounded half away from zero to its minor unit; undefined without a rate. A rule
 * without a currency means the currency of the limit.
 */
export function thresholdAmount(rule: CreditRule, { orderAmount, rates }: CreditFacts): Money | undefined {
  const own = roundToMoney(thresholdOf(rule), rule.currency ?? orderAmount.currency, 'halfAwayFromZero');
  return inCurrency(own, orderAmount.currency, rates);
}

/** A rule that compares an amount; what cannot be brought into the currency of the limit makes no rule true: it holds by its missing rate. */
export function amountResult(rule: CreditRule, facts: CreditFacts, amount: Money | undefined): RuleResult {
  const threshold = thresholdAmount(rule, facts);
  const shared = { ...named(rule, rule.type), unit: facts.orderAmount.currency };
  const value = amount && moneyToDecimal(amount);
  const limit = threshold && moneyToDecimal(threshold);
  return {
    ...shared,
    fired: value !== undefined && limit !== undefined && isTrue(rule, value, limit),
    ...(value === undefined ? {} : { value }),
    ...(limit === undefined ? {} : { threshold: limit }),
  };
}
