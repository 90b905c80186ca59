import { type Money } from '../../kernel';
import { type CreditFacts, type OpenDebit } from '../credit-facts';
import { countedDebits } from './counted-debits';
import { type CreditRule } from './credit-rule';
import { totalOfDebits } from './total-of-debits';

/** The counted debits that are past their due date. */
export const overdueDebits = (rule: CreditRule, facts: CreditFacts): readonly OpenDebit[] =>
  countedDebits(rule, facts).filter(({ dueDate }) => dueDate < facts.asOf);

/** What of the counted debits is overdue, in the currency of the limit; undefined while a rate for one of them is missing. */
export function overdueMoney(rule: CreditRule, facts: CreditFacts): Money | undefined {
  const { amount, missing } = totalOfDebits(overdueDebits(rule, facts), facts);
  return missing.length === 0 ? amount : undefined;
}
