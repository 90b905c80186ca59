import { countedDebits, earliest } from './counted-debits';
import { type EvaluateRule } from './credit-rule';
import { daysResult } from './days-result';

/** Oldest open item (spec/features.md 3.8): fires when an open debit's document is more days old than the threshold, due or not. */
export const oldestOpenItem: EvaluateRule = (rule, facts) =>
  daysResult(rule, earliest(countedDebits(rule, facts).map(({ documentDate }) => documentDate)), facts);
