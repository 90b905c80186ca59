import { choice } from '../build/choice';

/** Life of a credit hold. */
export const holdStatus = choice('o2c_holdstatus', 'Hold status', ['open', 'readyToRelease', 'released', 'rejected']);

/** Why a hold was set: the rule types of spec/features.md 3.1 and 3.8, and what a rule needed and did not find. */
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
  'discountRank',
  'groupLimitUsed',
  'groupMissing',
  'oldestOpenItem',
  'overdueShare',
  'dunningLevel',
  'lastPayment',
  'reviewOverdue',
  'criticalChange',
  'newCustomer',
]);

/** The types of credit rules an administrator can set (spec/features.md 3.1, 3.8). */
export const creditRuleType = choice('o2c_creditruletype', 'Credit rule type', [
  'daysOverdue',
  'accountStatus',
  'termsOfPayment',
  'creditLimitExpired',
  'overdueAmount',
  'orderAmount',
  'creditLimitUsed',
  'oldestOpenItem',
  'overdueShare',
  'dunningLevel',
  'lastPayment',
  'reviewOverdue',
  'criticalChange',
]);

/** What a rule does when it is true (CR-2). */
export const ruleEffect = choice('o2c_ruleeffect', 'Rule effect', ['block', 'exclude']);

/** Whom a rule is for; a more specific one can exclude from a less specific one (CR-2). */
export const ruleScope = choice('o2c_rulescope', 'Rule scope', ['all', 'group', 'customer']);

/** What kind of value a rule compares; an exclusion only meets a block of the same kind (CR-2). */
export const ruleValueType = choice('o2c_rulevaluetype', 'Rule value type', [
  'days',
  'amount',
  'percent',
  'list',
  'level',
]);

/** The points at which a document is checked (CR-3). */
export const creditCheckpoint = choice('o2c_creditcheckpoint', 'Credit checkpoint', [
  'orderEntry',
  'confirmation',
  'shipment',
  'invoice',
]);

/** What is checked: orders, and what Dynamics 365 Finance leaves out (spec/features.md 0.1). */
export const creditDocument = choice('o2c_creditdocument', 'Credit document', ['order', 'invoice', 'quote']);

/** Which orders a customer is blocked for (VA-3). */
export const customerBlock = choice('o2c_customerblock', 'Customer block', ['none', 'ship', 'invoice', 'all']);

/** How a customer stands with credit; rules block by it (CR-1, CO-19). */
export const accountStatus = choice('o2c_accountstatus', 'Account status', [
  'normal',
  'watch',
  'onHold',
  'collections',
  'legal',
]);

/** How much risk a customer carries. */
export const riskGroup = choice('o2c_riskgroup', 'Risk group', ['low', 'medium', 'high']);

/** What a scoring group looks at (CR-16). */
export const scoringFactor = choice('o2c_scoringfactor', 'Scoring factor', [
  'averagePaymentDays',
  'customerSinceYears',
  'inBusinessYears',
  'daysSalesOutstanding',
  'averageBalance',
  'creditGroup',
  'accountStatus',
  'country',
  'paymentIndex',
  'lateShare',
  'limitUse',
  'brokenPromises',
  'externalSignal',
]);

/** What a credit limit adjustment changes (CR-14). */
export const adjustmentType = choice('o2c_adjustmenttype', 'Adjustment type', ['creditLimit', 'temporary']);

/** Where the lines of an adjustment came from (CR-14, CR-15). */
export const adjustmentSource = choice('o2c_adjustmentsource', 'Adjustment source', [
  'manual',
  'customers',
  'groups',
  'automatic',
  'application',
]);

/** Life of an adjustment: what is posted never changes. */
export const adjustmentStatus = choice('o2c_adjustmentstatus', 'Adjustment status', [
  'draft',
  'submitted',
  'approved',
  'posted',
  'rejected',
]);

/** How a generated limit is rounded to the next multiple. */
export const roundingDirection = choice('o2c_roundingdirection', 'Rounding direction', ['nearest', 'up', 'down']);

/** How the new limit follows from the old one. */
export const adjustmentChange = choice('o2c_adjustmentchange', 'Adjustment change', ['fixed', 'amount', 'percent']);

/** What secures a claim beside the customer's word (CR-12). */
export const securityKind = choice('o2c_securitykind', 'Security kind', [
  'insurance',
  'guarantee',
  'deposit',
  'collateral',
]);

/** Life of a credit application (CR-17). */
export const applicationStatus = choice('o2c_applicationstatus', 'Application status', [
  'open',
  'inReview',
  'approved',
  'declined',
]);

/** How an automatic limit line compares a score with its value. */
export const comparison = choice('o2c_comparison', 'Comparison', ['atLeast', 'above', 'atMost', 'below', 'equal']);

/** Whether a release only lifts the hold or also carries on with what was stopped (CR-5). */
export const releaseMode = choice('o2c_releasemode', 'Release mode', ['withoutPosting', 'withPosting']);

/** Life of a reservation. */
export const reservationStatus = choice('o2c_reservationstatus', 'Reservation status', [
  'active',
  'released',
  'consumed',
]);
