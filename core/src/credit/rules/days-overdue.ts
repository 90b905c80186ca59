import { amountResult } from './amount-result';
import { countedDebits, earliest } from './counted-debits';
import { type EvaluateRule } from './credit-rule';
import { daysResult } from './days-result';
import { overdueMoney } from './overdue-money';

/**
 * Days overdue: a block fires when the oldest open debit is more days late than the threshold (spec/features.md 3.1). An exclusion may compare
 * the days, or, by value type `amount`, all that is overdue. Credits are never late.
 * @example threshold 61: 61 days late passes, 62 is held
 */
export const daysOverdue: EvaluateRule = (rule, facts) =>
  rule.valueType === 'amount'
    ? amountResult(rule, facts, overdueMoney(rule, facts))
    : daysResult(rule, earliest(countedDebits(rule, facts).map(({ dueDate }) => dueDate)), facts);
