export { allowedUse } from './allowed-use';
export { afterPayment, counterfactual } from './counterfactual';
export type { Counterfactual } from './counterfactual';
export { totalExposure } from './credit-facts';
export type { CreditFacts, Exposure, OpenDebit } from './credit-facts';
export type { EffectiveLimit, LimitTerms } from './credit-limit';
export type { CreditHold, HoldReason, HoldReasonCause, HoldStatus } from './credit-hold';
export { creditPosition } from './credit-position';
export type { CreditPosition, OrderShare, OwedItem, PositionSources, UnbilledOrder } from './credit-position';
export type { CreditRule, CreditRuleType, HoldCause, RuleResult } from './credit-rule';
export { decideOrders } from './decide-orders';
export type { DecisionRequest, Decisions, OrderDecision, WaitingOrder } from './decide-orders';
export { effectiveLimit } from './effective-limit';
export { evaluateOrder } from './evaluate-order';
export type { CreditVerdict } from './evaluate-order';
export type { ExchangeRates } from './exchange-rates';
export { holdOf, measuresOf } from './hold-of';
export type { HoldRequest } from './hold-of';
export { holdReasons } from './hold-reasons';
export { inCurrency } from './in-currency';
export { parseCreditPolicy } from './parse-credit-policy';
export type { CreditPolicyRefusal } from './parse-credit-policy';
export { unbilledOrder } from './unbilled-order';
export type { CreditOrder } from './unbilled-order';
export { authorityOf, covers, HOURS_TO_DECIDE, RELEASE_ASKERS, releaseOutcome, releasePath } from './desk';
export { releasePolicyOf, releaseRequestHash, rolesThatCover, stoppedStep } from './desk';
export type {
  AskedRelease,
  AuthorityTier,
  Delegation,
  PostingPlan,
  ReleaseCase,
  ReleasedBy,
  ReleaseFacts,
} from './desk';
export type { ReleaseMode, ReleaseNotAllowed, ReleaseOutcome, ReleasePath, ReleasePolicy } from './desk';
export type { ReleasePolicyRefusal, ReleasePolicyRow, ReleaseRequest } from './desk';
