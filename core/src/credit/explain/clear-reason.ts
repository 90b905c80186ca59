import { type CreditFacts } from '../credit-facts';
import { evaluateCredit } from '../evaluate/evaluate-credit';
import { type CreditRuleSet, type RuleResult } from '../rules/credit-rule';
import { type Lever } from './lever';
import { singleLevers } from './single-levers';

/** The single levers that take away this one reason of a hold, each as small as it can be, whatever other reasons stay. None: only a decision does. */
export function clearReason(facts: CreditFacts, ruleSet: CreditRuleSet, reason: RuleResult): readonly Lever[] {
  return singleLevers({ facts, ruleSet }, (changed) => {
    const verdict = evaluateCredit(changed.facts, changed.ruleSet);
    const reasons = verdict.outcome === 'held' ? verdict.reasons : [];
    return !reasons.some(({ ruleId, cause }) => ruleId === reason.ruleId && cause === reason.cause);
  });
}
