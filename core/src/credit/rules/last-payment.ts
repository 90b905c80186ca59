import { type IsoDate } from '../../kernel';
import { type CreditFacts } from '../credit-facts';
import { countedDebits, earliest } from './counted-debits';
import { type CreditRule, type EvaluateRule } from './credit-rule';
import { daysResult } from './days-result';

/**
 * Last payment (spec/features.md 3.8): fires when something is open and nothing was paid for more days than the threshold. Who never paid is
 * counted from the oldest document that is open, or, where the rule ignores blanks, not at all.
 */
export const lastPayment: EvaluateRule = (rule, facts) => daysResult(rule, paidSince(rule, facts), facts);

function paidSince(rule: CreditRule, facts: CreditFacts): IsoDate | undefined {
  const open = countedDebits(rule, facts);
  if (open.length === 0) return undefined;
  const { lastPaymentOn } = facts.customer;
  return lastPaymentOn !== undefined || rule.ignoreBlank
    ? lastPaymentOn
    : earliest(open.map(({ documentDate }) => documentDate));
}
