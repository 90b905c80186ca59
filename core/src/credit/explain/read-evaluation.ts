import { ok, refuse, type Result } from '../../kernel';
import { type CreditFacts } from '../credit-facts';
import { type CreditRule, type CreditRuleSet } from '../rules/credit-rule';
import { membersOf, parseJson } from '../settings/json-members';
import { parseCreditRule } from '../settings/parse-credit-rule';
import { settingsOf } from '../settings/parse-credit-settings';
import { isFacts } from './facts-shape';
import { EVALUATION_VERSION } from './write-evaluation';

/** The last evaluation of a hold, as far as it was kept. */
export interface ReadEvaluation {
  readonly facts: CreditFacts;
  readonly ruleSet: CreditRuleSet;
  /** So many debits are only in sums. */
  readonly folded: number;
}

export type EvaluationRefusal =
  | { readonly code: 'credit-evaluation.malformed' }
  | { readonly code: 'credit-evaluation.unknown-version' }
  | { readonly code: 'credit-evaluation.too-long' };

/** Reads what `writeEvaluation` wrote. Refused: other text, a version of another program, and an evaluation that was too long to keep. */
export function readEvaluation(text: string): Result<ReadEvaluation, EvaluationRefusal> {
  const members = membersOf(parseJson(text));
  if (!members) return refuse({ code: 'credit-evaluation.malformed' });
  const { version, tooLong, folded, facts } = members;
  if (version !== EVALUATION_VERSION) return refuse({ code: 'credit-evaluation.unknown-version' });
  if (tooLong === true) return refuse({ code: 'credit-evaluation.too-long' });
  const ruleSet = ruleSetOf(members['ruleSet']);
  return ruleSet && isFacts(facts) && Number.isSafeInteger(folded)
    ? ok({ facts: facts as CreditFacts, ruleSet, folded: Number(folded) })
    : refuse({ code: 'credit-evaluation.malformed' });
}

/** Unlike a rule set of a file it may have no rules: then it was held by its settings. */
function ruleSetOf(value: unknown): CreditRuleSet | undefined {
  const members = membersOf(value);
  const settings = settingsOf(membersOf(members?.['settings']) ?? {});
  const list = members?.['rules'];
  if (!settings.ok || !Array.isArray(list)) return undefined;
  const entries: readonly unknown[] = list;
  const rules: CreditRule[] = [];
  for (const [at, entry] of entries.entries()) {
    const rule = parseCreditRule(entry, at + 1);
    if (!rule.ok) return undefined;
    rules.push(rule.value);
  }
  return { settings: settings.value, rules };
}
