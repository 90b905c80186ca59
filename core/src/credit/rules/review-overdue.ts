import { type EvaluateRule } from './credit-rule';
import { dateResult } from './days-result';

/**
 * Review overdue (spec/features.md 3.8): fires more than the threshold's days after the customer's next review was to be. Without such a day it
 * fires too, unless the rule ignores blanks.
 */
export const reviewOverdue: EvaluateRule = (rule, facts) => dateResult(rule, facts.customer.nextReviewOn, facts);
