import { compareDecimals, daysBetween, decimal } from '../kernel';
import { type EvaluateRule } from './credit-rule';

/**
 * Days overdue: fires when the oldest open debit is more days late than the threshold (spec/features.md 3.1). Disputed debits count; credits are
 * never late.
 * @example threshold 61: 61 days late passes, 62 is held
 */
export const daysOverdue: EvaluateRule = ({ id, scope, threshold }, { asOf, debits }) => {
  const shared = { cause: 'daysOverdue', ruleId: id, scope, threshold } as const;
  const [oldest] = debits;
  if (!oldest) return { ...shared, fired: false };
  const value = decimal(daysBetween(oldest.dueDate, asOf));
  return { ...shared, fired: compareDecimals(value, threshold) > 0, value };
};
