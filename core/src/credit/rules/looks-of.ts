import { accountStatus } from './account-status';
import { creditLimitExpired } from './credit-limit-expired';
import { creditLimitMissing } from './credit-limit-missing';
import { creditLimitUsed, groupLimitUsed } from './credit-limit-used';
import { type CreditRule, type CreditRuleType, type EvaluateRule } from './credit-rule';
import { criticalChange } from './critical-change';
import { daysOverdue } from './days-overdue';
import { dunningLevel } from './dunning-level';
import { lastPayment } from './last-payment';
import { oldestOpenItem } from './oldest-open-item';
import { orderAmount } from './order-amount';
import { overdueAmount } from './overdue-amount';
import { overdueShare } from './overdue-share';
import { rateMissing } from './rate-missing';
import { reviewOverdue } from './review-overdue';
import { termsOfPayment } from './terms-of-payment';

/** What each type of rule measures; a limit is measured of the group first (spec/features.md 3.2). */
const MEASURES: Readonly<Record<CreditRuleType, readonly EvaluateRule[]>> = {
  daysOverdue: [daysOverdue],
  accountStatus: [accountStatus],
  termsOfPayment: [termsOfPayment],
  creditLimitExpired: [creditLimitExpired],
  overdueAmount: [overdueAmount],
  orderAmount: [orderAmount],
  creditLimitUsed: [groupLimitUsed, creditLimitUsed],
  oldestOpenItem: [oldestOpenItem],
  overdueShare: [overdueShare],
  dunningLevel: [dunningLevel],
  lastPayment: [lastPayment],
  reviewOverdue: [reviewOverdue],
  criticalChange: [criticalChange],
};

/** What a rule measures: what a block can hold for, and an exclusion take back. */
export const rulesMeasuring = ({ type }: CreditRule): readonly EvaluateRule[] => MEASURES[type];

/** Types that measure an amount in the currency of the limit. */
const NEED_RATES: ReadonlySet<CreditRuleType> = new Set([
  'creditLimitUsed',
  'overdueAmount',
  'orderAmount',
  'overdueShare',
]);

/** What a block may need and not find; no exclusion of its kind takes that back. */
export function needsOf({ type, percent }: CreditRule): readonly EvaluateRule[] {
  const needsLimit = type === 'creditLimitUsed' || (type === 'overdueAmount' && percent !== undefined);
  return [...(needsLimit ? [creditLimitMissing] : []), ...(NEED_RATES.has(type) ? [rateMissing] : [])];
}
