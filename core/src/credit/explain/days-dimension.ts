import { addDecimals, daysBetween, decimal } from '../../kernel';
import { type CreditFacts } from '../credit-facts';
import { type CreditRule } from '../rules/credit-rule';
import { type Dimension } from './dimension';
import { type Situation } from './situation';

/** So many days more on every rule that counts days, blocks and exclusions alike; none where no rule does. */
export function daysDimension({ facts, ruleSet }: Situation): readonly Dimension[] {
  if (!ruleSet.rules.some(countsDays)) return [];
  return [
    {
      kind: 'days',
      most: Math.max(0, longest(facts)) + 1,
      hints: [],
      at: (before, days) => ({
        facts: before.facts,
        ruleSet: { ...before.ruleSet, rules: before.ruleSet.rules.map((rule) => more(rule, days)) },
      }),
      lever: (days) => ({ kind: 'days', days }),
    },
  ];
}

const countsDays = ({ type, valueType }: CreditRule): boolean => valueType === 'days' || type === 'overdueShare';

const more = (rule: CreditRule, days: number): CreditRule =>
  countsDays(rule) && rule.threshold !== undefined
    ? { ...rule, threshold: addDecimals(rule.threshold, decimal(days)) }
    : rule;

/** The most days any rule can count. */
function longest({ asOf, debits, customer: { limitExpiresOn, nextReviewOn, lastPaymentOn } }: CreditFacts): number {
  const days = [limitExpiresOn, nextReviewOn, lastPaymentOn].filter((day) => day !== undefined);
  const all = [...days, ...debits.flatMap(({ documentDate, dueDate }) => [documentDate, dueDate])];
  return all.reduce((most, day) => Math.max(most, daysBetween(day, asOf)), 0);
}
