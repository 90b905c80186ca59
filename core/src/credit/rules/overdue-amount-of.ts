import { type CurrencyCode, type Money, sum } from '../../kernel';
import { type CreditFacts } from '../credit-facts';
import { countedDebits, daysLate } from './counted-debits';
import { type CreditRule } from './credit-rule';

/** What of the counted debits is past its due date, in the currency of the limit; undefined while a rate for one of them is missing. */
export function overdueAmountOf(
  rule: CreditRule,
  facts: CreditFacts,
): { readonly amount: Money | undefined; readonly missing: readonly CurrencyCode[] } {
  const overdue = countedDebits(rule, facts).filter((debit) => daysLate(debit, facts) > 0);
  const missing = overdue.flatMap(({ inLimitCurrency, open }) => (inLimitCurrency ? [] : [open.currency]));
  const known = overdue.flatMap(({ inLimitCurrency }) => (inLimitCurrency ? [inLimitCurrency] : []));
  return { amount: missing.length === 0 ? sum(known, facts.orderAmount.currency) : undefined, missing };
}
