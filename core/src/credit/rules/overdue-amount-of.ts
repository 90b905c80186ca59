import { type Money } from '../../kernel';
import { type CreditFacts } from '../credit-facts';
import { countedDebits } from './counted-debits';
import { type CreditRule } from './credit-rule';
import { type DebitTotal, totalOfDebits } from './total-of-debits';

/** What of the counted debits is past its due date, in the currency of the limit. */
export const overdueAmountOf = (rule: CreditRule, facts: CreditFacts): DebitTotal =>
  totalOfDebits(
    countedDebits(rule, facts).filter(({ dueDate }) => dueDate < facts.asOf),
    facts,
  );

/** The same as an amount to compare; undefined while a rate for one of the debits is missing. */
export function overdueMoney(rule: CreditRule, facts: CreditFacts): Money | undefined {
  const { amount, missing } = overdueAmountOf(rule, facts);
  return missing.length === 0 ? amount : undefined;
}
