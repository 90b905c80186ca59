export { applyLevers, oneLess } from './apply-levers';
export { clearReason } from './clear-reason';
export { describeExplanation, describeLever } from './describe-explanation';
export { explainHold } from './explain-hold';
export type {
  DaysLever,
  HoldExplanation,
  Lever,
  LimitRaiseLever,
  NeededDecision,
  OrderReductionLever,
  PaymentLever,
} from './lever';
export type { Situation } from './situation';
export { whatIf } from './what-if';
export type { WhatIf } from './what-if';
export { readEvaluation } from './read-evaluation';
export type { EvaluationRefusal, ReadEvaluation } from './read-evaluation';
export { writeEvaluation } from './write-evaluation';
