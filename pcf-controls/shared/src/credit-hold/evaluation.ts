import { readEvaluation, type CreditFacts, type CreditRuleSet } from '@o2c/core/credit';

/** What the service knew when it decided last; the control asks the same rules again, as an estimate. */
export interface Evaluation {
  readonly facts: CreditFacts;
  readonly ruleSet: CreditRuleSet;
}

/** The evaluation of a hold; undefined where there is none, or none this version can read: then nothing is estimated. */
export function evaluationOf(text: string): Evaluation | undefined {
  if (text === '') return undefined;
  const read = readEvaluation(text);
  return read.ok ? read.value : undefined;
}
