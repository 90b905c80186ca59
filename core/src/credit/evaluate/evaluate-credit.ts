import { type CreditFacts } from '../credit-facts';
import { type CreditRule, type CreditRuleSet, type HoldCause, type RuleResult } from '../rules/credit-rule';
import { needsOf, rulesMeasuring } from '../rules/looks-of';
import { rankRules } from '../rules/rank-rules';
import { type CreditSettings } from '../settings/credit-settings';
import { applicableRules, specificity } from './applicable-rules';
import { countedFacts } from './counted-facts';

/**
 * What the rules say of one document. `results` are all looks, fired or not, for whoever explains the decision later.
 * Cleared `because` no rule fired (`rules`), a flag takes it out of credit management (`excluded`), its checkpoint is not checked (`notChecked`),
 * or an exclusion that ends the check is true (`releasedByExclusion`, named by `ruleId`).
 */
export type CreditVerdict =
  | {
      readonly outcome: 'cleared';
      readonly because: 'rules' | 'excluded' | 'notChecked' | 'releasedByExclusion';
      readonly ruleId?: string;
      readonly excludedBy?: 'customer' | 'document' | 'intercompany';
      readonly results: readonly RuleResult[];
    }
  | { readonly outcome: 'held'; readonly reasons: readonly RuleResult[]; readonly results: readonly RuleResult[] };

type Cleared = Extract<CreditVerdict, { outcome: 'cleared' }>;

/**
 * Evaluates a document (CR-1, CR-2, spec/features.md 3.2): held when any rule fires, with every fired reason and never only the first. The order
 * of the rules does not change the verdict, nor the order of its reasons. What a person forces is held whatever else is true (CR-8).
 */
export function evaluateCredit(facts: CreditFacts, { settings, rules }: CreditRuleSet): CreditVerdict {
  const counted = countedFacts(facts, settings);
  const applicable = applicableRules(rules, counted);
  const forced = facts.document.forced ? [fixed('forced', 'customer', true)] : [];
  const early = withoutRules(facts, settings) ?? releasedBy(applicable, counted);
  if (early)
    return forced.length === 0 ? early : { outcome: 'held', reasons: forced, results: [...early.results, ...forced] };
  const results = [
    ...forced,
    ...fixedRules(counted, settings),
    ...blocksOf(applicable, counted),
    ...rankRules(counted, settings),
  ];
  const reasons = results.filter(({ fired }) => fired);
  return reasons.length === 0
    ? { outcome: 'cleared', because: 'rules', results }
    : { outcome: 'held', reasons, results };
}

/** Steps 1 and 2: what is taken out of credit management, and where nothing is checked. */
function withoutRules({ document, customer, checkpoint }: CreditFacts, settings: CreditSettings): Cleared | undefined {
  const excluded = (excludedBy: NonNullable<Cleared['excludedBy']>): Cleared => ({
    outcome: 'cleared',
    because: 'excluded',
    excludedBy,
    results: [],
  });
  if (customer.excluded) return excluded('customer');
  if (document.excluded) return excluded('document');
  if (customer.intercompany && settings.skipIntercompany) return excluded('intercompany');
  return settings.checkpoints[checkpoint].checked
    ? undefined
    : { outcome: 'cleared', because: 'notChecked', results: [] };
}

/** Step 3: the most specific exclusion that ends the check; it does so only when everything it measures is true. */
function releasedBy(applicable: readonly CreditRule[], facts: CreditFacts): Cleared | undefined {
  const releasing = applicable
    .filter(({ effect, releaseOrder }) => effect === 'exclude' && releaseOrder)
    .sort((one, other) => specificity(other.scope) - specificity(one.scope));
  for (const rule of releasing) {
    const results = rulesMeasuring(rule).map((measure) => measure(rule, facts));
    if (results.every(({ fired }) => fired))
      return { outcome: 'cleared', because: 'releasedByExclusion', ruleId: rule.id, results };
  }
  return undefined;
}

/** Step 4: every block, taken back by a strictly more specific exclusion of its type and value type. */
function blocksOf(applicable: readonly CreditRule[], facts: CreditFacts): readonly RuleResult[] {
  const exclusions = applicable.filter(({ effect }) => effect === 'exclude');
  return applicable
    .filter(({ effect }) => effect === 'block')
    .flatMap((block) => [
      ...rulesMeasuring(block).map((measure) => {
        const result = measure(block, facts);
        const by = result.fired
          ? exclusions.find((exclusion) => takesBack(exclusion, block) && measure(exclusion, facts).fired)
          : undefined;
        return by ? { ...result, fired: false, excludedBy: by.id } : result;
      }),
      ...needsOf(block).map((need) => need(block, facts)),
    ]);
}

const takesBack = (exclusion: CreditRule, block: CreditRule): boolean =>
  exclusion.type === block.type &&
  exclusion.valueType === block.valueType &&
  specificity(exclusion.scope) > specificity(block.scope);

/** What no rule of the set says: a group nobody can find, and a customer for whom no limit was ever approved (CR-17). */
const fixedRules = ({ customer }: CreditFacts, { newCustomers }: CreditSettings): readonly RuleResult[] => [
  ...(customer.groupMissing ? [fixed('groupMissing', 'all', true)] : []),
  ...(newCustomers === 'hold' ? [fixed('newCustomer', 'all', customer.isNew)] : []),
];

const fixed = (cause: HoldCause, scope: string, fired: boolean): RuleResult => ({ cause, ruleId: cause, scope, fired });
