import { amountResult } from './amount-result';
import { type EvaluateRule } from './credit-rule';

/** Sales order amount: fires when the whole document, tax included, comes to more than the threshold (spec/features.md 3.1). */
export const orderAmount: EvaluateRule = (rule, facts) => amountResult(rule, facts, facts.document.total);
