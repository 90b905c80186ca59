import { choice } from '../build/choice';

/** Life of a credit hold. */
export const holdStatus = choice('o2c_holdstatus', 'Hold status', ['open', 'readyToRelease', 'released', 'rejected']);

/** Why a hold was set: the rule types of spec/features.md 3.1, and what a rule needed and did not find. */
export const holdRule = choice('o2c_holdrule', 'Hold rule', [
  'daysOverdue',
  'accountStatus',
  'termsOfPayment',
  'creditLimitExpired',
  'overdueAmount',
  'orderAmount',
  'creditLimitUsed',
  'termsRank',
  'forced',
  'creditLimitMissing',
  'rateMissing',
]);

/** Which orders a customer is blocked for (VA-3). */
export const customerBlock = choice('o2c_customerblock', 'Customer block', ['none', 'ship', 'invoice', 'all']);

/** How much risk a customer carries. */
export const riskGroup = choice('o2c_riskgroup', 'Risk group', ['low', 'medium', 'high']);
