import { daysBetween } from '../../kernel';
import { countedDebits } from './counted-debits';
import { type EvaluateRule } from './credit-rule';
import { daysResult } from './days-result';

/** Oldest open item (spec/features.md 3.8): fires when an open debit's document is more days old than the threshold, due or not. */
export const oldestOpenItem: EvaluateRule = (rule, facts) => {
  const days = countedDebits(rule, facts).map(({ documentDate }) => daysBetween(documentDate, facts.asOf));
  return daysResult(rule, 'oldestOpenItem', days.length === 0 ? undefined : Math.max(...days));
};
