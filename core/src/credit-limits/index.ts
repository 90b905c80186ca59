export { adjustmentAmount } from './adjustment-amount';
export { adjustmentHash } from './adjustment-hash';
export { adjustmentIdentity, adjustmentLineIdentity } from './adjustment-identity';
export { autoApprovalRate } from './auto-approval-rate';
export type { AutoApproval, ClearanceVerdict } from './auto-approval-rate';
export { automaticLimit } from './automatic-limit';
export type {
  AutomaticLimit,
  AutomaticLimitLine,
  AutomaticRefusal,
  Comparison,
  FoundLimit,
  RatedCustomer,
} from './automatic-limit';
export { belowExposure } from './below-exposure';
export type { ExposureRefusal } from './below-exposure';
export { changedLimit } from './changed-limit';
export type { ChangeRefusal, LimitChange } from './changed-limit';
export { checkAdjustment } from './check-adjustment';
export type { AdjustmentFacts, AdjustmentRefusal } from './check-adjustment';
export { checkLimits } from './check-limits';
export { daysOf } from './days-of';
export { applicationOf } from './application-of';
export type { ApplicationCause } from './application-of';
export { asksForApplication } from './asks-for-application';
export type { ApplicationStatus, CreditApplication } from './credit-application';
export { applicationTask, reviewTask } from './credit-task';
export type { CreditTask } from './credit-task';
export { generateLimits } from './generate-limits';
export type {
  GenerationReport,
  GenerationTerms,
  LeftOut,
  LimitCandidate,
  ProposedLimit,
  WantedLimit,
} from './generate-limits';
export type {
  AdjustmentLine,
  AdjustmentSource,
  AdjustmentStatus,
  AdjustmentType,
  ChangeKind,
  LimitAdjustment,
  PreviousLimit,
  RoundingDirection,
} from './limit-adjustment';
export { limitAfter } from './limit-after';
export { limitAsOf } from './limit-as-of';
export type { KnownLimit, Knowledge, PostedLimitLine } from './limit-as-of';
export type { LimitHolder, LimitOnFile } from './limit-on-file';
export { parseLimitPolicy, STANDARD_LIMIT_POLICY } from './limit-policy';
export type { LimitPolicy, LimitPolicyRefusal } from './limit-policy';
export { postedLines } from './posted-lines';
export { previousLimit } from './previous-limit';
export { reviewCauses } from './review-causes';
export type { ReviewCause, ReviewFacts, ScoreOnDay } from './review-causes';
export { roundedLimit } from './rounded-limit';
export type { LimitRounding } from './rounded-limit';
export { wantedByChange } from './wanted-by-change';
export { wantedByRules } from './wanted-by-rules';
export { shownMoney } from './shown-money';
