import { type EvaluateRule } from './credit-rule';
import { dateResult } from './days-result';

/**
 * Credit limit expired: fires more than the threshold's days after the last day of the limit, which is itself still valid (CR-13). Without that
 * day it fires too, unless the rule ignores blanks.
 */
export const creditLimitExpired: EvaluateRule = (rule, facts) => dateResult(rule, facts.customer.limitExpiresOn, facts);
