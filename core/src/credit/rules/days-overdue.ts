import { type EvaluateRule } from './credit-rule';
import { countedDebits, daysLate } from './counted-debits';
import { daysResult } from './days-result';
import { amountResult } from './amount-result';
import { overdueAmountOf } from './overdue-amount-of';

/**
 * Days overdue: a block fires when the oldest open debit is more days late than the threshold (spec/features.md 3.1). An exclusion may compare
 * the days, or, by value type `amount`, all that is overdue. Credits are never late.
 * @example threshold 61: 61 days late passes, 62 is held
 */
export const daysOverdue: EvaluateRule = (rule, facts) => {
  if (rule.valueType === 'amount') return amountResult(rule, facts, overdueAmountOf(rule, facts).amount);
  const days = countedDebits(rule, facts).map((debit) => daysLate(debit, facts));
  return daysResult(rule, 'daysOverdue', days.length === 0 ? undefined : Math.max(...days));
};
