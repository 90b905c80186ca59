import { canonicalJson, type PlainData } from '../../kernel';
import { type CreditFacts } from '../credit-facts';
import { applicableRules } from '../evaluate/applicable-rules';
import { type CreditRuleSet } from '../rules/credit-rule';
import { parseJson } from '../settings/json-members';
import { foldDebits } from './fold-debits';

/** What a memo of a hold takes. */
export const MOST_CHARACTERS = 100_000;
export const EVALUATION_VERSION = 1;

/** How many debits are kept by name, until the text is short enough. */
const NAMED = [100, 50, 20, 0];

/**
 * An evaluation as text for the hold (at most 100,000 characters): its facts and the rules that are for its document, as canonical JSON, so that
 * a form can ask the rules again. At most the hundred oldest debits are in it by name. What is too long even so says only that.
 */
export function writeEvaluation(facts: CreditFacts, ruleSet: CreditRuleSet): string {
  const kept = { ...ruleSet, rules: applicableRules(ruleSet.rules, facts) };
  for (const named of NAMED) {
    const { debits, folded } = foldDebits({ facts, ruleSet: kept }, named);
    const text = textOf({ version: EVALUATION_VERSION, folded, facts: { ...facts, debits }, ruleSet: kept });
    if (text.length <= MOST_CHARACTERS) return text;
  }
  return textOf({ version: EVALUATION_VERSION, tooLong: true });
}

function textOf(value: object): string {
  // Through JSON, so that what is undefined is absent.
  return canonicalJson(parseJson(JSON.stringify(value)) as PlainData);
}
