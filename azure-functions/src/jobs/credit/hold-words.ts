import {
  clearReason,
  type CreditDocument,
  type CreditFacts,
  type CreditRuleSet,
  describeExplanation,
  describeLever,
  explainHold,
  type HeldDecision,
  type HoldWords,
  type Lever,
  type RuleResult,
  writeEvaluation,
} from '@o2c/core/credit';

/** The column's length. */
const MOST_CHARACTERS = 4_000;

/** What would free a document held on these facts, in words; undefined for one that is not held. */
export function describeHold(facts: CreditFacts, ruleSet: CreditRuleSet): string | undefined {
  const explanation = explainHold(facts, ruleSet);
  return explanation && describeExplanation(explanation, facts.document.kind).slice(0, MOST_CHARACTERS);
}

/** What people and forms read about a document that was held on these facts. */
export function holdWords({ facts, verdict }: HeldDecision, ruleSet: CreditRuleSet): HoldWords {
  const explanation = explainHold(facts, ruleSet);
  const reasons = verdict.outcome === 'held' ? verdict.reasons : [];
  // What takes away the only reason is what frees the document: it was found already.
  const known = reasons.length === 1 && explanation?.kind === 'single' ? explanation.levers : undefined;
  return {
    ...(explanation
      ? { counterfactual: describeExplanation(explanation, facts.document.kind).slice(0, MOST_CHARACTERS) }
      : {}),
    evaluation: writeEvaluation(facts, ruleSet),
    explain: (result) => explainReason(result, known ?? leversFor(result, { facts, ruleSet }), facts.document.kind),
  };
}

const leversFor = (
  result: RuleResult,
  { facts, ruleSet }: { readonly facts: CreditFacts; readonly ruleSet: CreditRuleSet },
): readonly Lever[] => (result.cause === 'forced' ? [] : clearReason(facts, ruleSet, result));

/** One reason in words: what was measured against what is allowed, and what takes it away. */
function explainReason(result: RuleResult, levers: readonly Lever[], kind: CreditDocument): string {
  const ways = levers.map((lever) => describeLever(lever, kind));
  const cleared = ways.length === 0 ? ['Only a decision clears it.'] : [`Cleared by ${ways.join(', or by ')}.`];
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
