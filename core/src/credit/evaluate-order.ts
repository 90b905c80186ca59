import { creditLimitMissing } from './credit-limit-missing';
import { creditLimitUsed } from './credit-limit-used';
import { type CreditFacts } from './credit-facts';
import { type CreditRule, type CreditRuleType, type EvaluateRule, type RuleResult } from './credit-rule';
import { daysOverdue } from './days-overdue';
import { rateMissing } from './rate-missing';

/** What the rules say of one order. `results` are all looks, fired or not, for whoever explains the decision later. */
export type CreditVerdict =
  | { readonly outcome: 'cleared'; readonly results: readonly RuleResult[] }
  | { readonly outcome: 'held'; readonly reasons: readonly RuleResult[]; readonly results: readonly RuleResult[] };

/** What each rule looks at; a limit cannot be measured without a limit and rates, so these two look with it. */
const LOOKS: Readonly<Record<CreditRuleType, readonly EvaluateRule[]>> = {
  daysOverdue: [daysOverdue],
  creditLimitUsed: [creditLimitUsed, creditLimitMissing, rateMissing],
};

/**
 * Evaluates an order by the rules of its policy (CR-1): held when any rule fires, with every fired reason and never only the first. The order of
 * the rules does not change the verdict, nor the order of its reasons.
 */
export function evaluateOrder(facts: CreditFacts, rules: readonly CreditRule[]): CreditVerdict {
  const results = [...rules].sort(byId).flatMap((rule) => LOOKS[rule.type].map((look) => look(rule, facts)));
  const reasons = results.filter(({ fired }) => fired);
  return reasons.length === 0 ? { outcome: 'cleared', results } : { outcome: 'held', reasons, results };
}

const byId = (one: CreditRule, other: CreditRule): number => (one.id < other.id ? -1 : one.id > other.id ? 1 : 0);
