import {
  clearReason,
  type CreditFacts,
  type CreditRuleSet,
  describeExplanation,
  describeLever,
  explainHold,
  type HoldWords,
  type RuleResult,
  writeEvaluation,
} from '@o2c/core/credit';

/** The column's length. */
const MOST_CHARACTERS = 4_000;

/** What would free a document held on these facts, in words; undefined for one that is not held. */
export function describeHold(facts: CreditFacts, ruleSet: CreditRuleSet): string | undefined {
  const explanation = explainHold(facts, ruleSet);
  return explanation && describeExplanation(explanation).slice(0, MOST_CHARACTERS);
}

/** What people and forms read about a document that was held on these facts; `counterfactual` is what `describeHold` says of it. */
export const holdWords = (
  facts: CreditFacts,
  ruleSet: CreditRuleSet,
  counterfactual: string | undefined,
): HoldWords => ({
  ...(counterfactual === undefined ? {} : { counterfactual }),
  evaluation: writeEvaluation(facts, ruleSet),
  explain: (result) => explainReason(facts, ruleSet, result),
});

/** One reason in words: what was measured against what is allowed, and what takes it away. */
function explainReason(facts: CreditFacts, ruleSet: CreditRuleSet, result: RuleResult): string {
  const levers = result.cause === 'forced' ? [] : clearReason(facts, ruleSet, result).map(describeLever);
  const cleared = levers.length === 0 ? ['Only a decision clears it.'] : [`Cleared by ${levers.join(', or by ')}.`];
  return [...measured(result), ...cleared].join(' ');
}

function measured({ value, threshold, secondValue, secondThreshold, unit, currencies }: RuleResult): readonly string[] {
  const name = unit === undefined ? '' : ` ${unit}`;
  const first =
    threshold === undefined ? [] : [`Measured ${value ?? 'without bound'}${name}, allowed ${threshold}${name}.`];
  const second =
    secondThreshold === undefined ? [] : [`Beside it ${secondValue ?? 'without bound'}, allowed ${secondThreshold}.`];
  const missing = currencies?.length ? [`No exchange rate for ${currencies.join(', ')}.`] : [];
  return [...first, ...second, ...missing];
}
