import { type CreditFacts } from '../credit-facts';
import { evaluateCredit } from '../evaluate/evaluate-credit';
import { type CreditRuleSet } from '../rules/credit-rule';

/** What is known of a document, and by what it is checked. */
export interface Situation {
  readonly facts: CreditFacts;
  readonly ruleSet: CreditRuleSet;
}

/** A question about a situation that more of a lever can only turn from no to yes. */
export type Test = (situation: Situation) => boolean;

export const isCleared: Test = ({ facts, ruleSet }) => evaluateCredit(facts, ruleSet).outcome === 'cleared';
