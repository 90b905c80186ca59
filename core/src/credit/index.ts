export { totalExposure } from './credit-facts';
export type {
  CreditDocument,
  CreditFacts,
  CustomerFacts,
  DocumentFacts,
  Exposure,
  GroupFacts,
  OpenDebit,
  RiskGroup,
} from './credit-facts';
export type { CreditHold, HoldReason, HoldReasonCause, HoldStatus } from './credit-hold';
export { checkDue } from './evaluate/check-due';
export type { CheckOccasion, PassedCheck } from './evaluate/check-due';
export { decideOrders } from './evaluate/decide-orders';
export type { DecisionRequest, Decisions, GroupPosition, OrderDecision, WaitingOrder } from './evaluate/decide-orders';
export { evaluateCredit } from './evaluate/evaluate-credit';
export type { CreditVerdict } from './evaluate/evaluate-credit';
export {
  applyLevers,
  clearReason,
  describeExplanation,
  describeLever,
  explainHold,
  oneLess,
  readEvaluation,
  whatIf,
  writeEvaluation,
} from './explain';
export type {
  DaysLever,
  EvaluationRefusal,
  HoldExplanation,
  Lever,
  LimitRaiseLever,
  NeededDecision,
  OrderReductionLever,
  PaymentLever,
  ReadEvaluation,
  Situation,
  WhatIf,
} from './explain';
export { creditPosition } from './exposure/credit-position';
export type { CreditPosition, OrderShare, OwedItem, PositionSources, UnbilledOrder } from './exposure/credit-position';
export type { ExchangeRates } from './exposure/exchange-rates';
export { inCurrency } from './exposure/in-currency';
export { invalidRule, lintCredit, lintError, readRuleFile, settingsFinding } from './lint';
export type {
  ConfiguredGroup,
  ConfiguredProfile,
  ConfiguredRule,
  CreditConfiguration,
  KnownNames,
  LintCode,
  LintFinding,
} from './lint';
export { MOST_EXACT, orderOfDecision } from './queue';
export type { DecisionOrder, QueueCandidate, QueueRoom } from './queue';
export { replayLimit, simulationOf } from './replay';
export type {
  BooksAt,
  CurrencyTotals,
  DecisionDifference,
  LimitReplay,
  RecordedDecision,
  ReplayedLimit,
  ReplayEvent,
  ReplayOrder,
  Simulation,
} from './replay';
export { unbilledOrder } from './exposure/unbilled-order';
export type { CreditOrder } from './exposure/unbilled-order';
export { holdOf, measuresOf, wordsOf } from './hold-of';
export type { HeldDecision, HeldDocument, HoldRequest, HoldWords } from './hold-of';
export { holdReasons } from './hold-reasons';
export type { FoundReasons, ReasonWords } from './hold-reasons';
export { allowedUse } from './limits/allowed-use';
export type { EffectiveLimit, LimitSecurity, LimitTerms } from './limits/credit-limit';
export { effectiveLimit } from './limits/effective-limit';
export type {
  CreditRule,
  CreditRuleSet,
  CreditRuleType,
  HoldCause,
  RuleResult,
  RuleScope,
  RuleValueType,
} from './rules/credit-rule';
export { checkCreditRule } from './settings/check-credit-rule';
export type { CreditPolicyRefusal } from './settings/credit-policy-refusal';
export { CHECKPOINTS, defaultCreditSettings } from './settings/credit-settings';
export type {
  Checkpoint,
  CheckpointSettings,
  CreditSettings,
  ExposureSettings,
  RankComparison,
} from './settings/credit-settings';
export { parseCreditRule } from './settings/parse-credit-rule';
export { parseCreditRuleSet } from './settings/parse-credit-rule-set';
export { parseCreditSettings } from './settings/parse-credit-settings';
export {
  authorityOf,
  checkReleases,
  covers,
  HOURS_TO_DECIDE,
  RELEASE_ASKERS,
  releaseOutcome,
  releasePath,
} from './desk';
export { readRelease, releaseInputs, releasePolicyOf, releaseRequestHash, rolesThatCover, stoppedStep } from './desk';
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
export type {
  ReadRelease,
  ReleaseBooks,
  ReleasePolicyRefusal,
  ReleasePolicyRow,
  ReleaseRecord,
  ReleaseRequest,
} from './desk';
export { checkedDocumentHash, exposureOutsideControl } from './documents';
export type { CheckedDocument, OutsideControl, UncontrolledPart } from './documents';
