export { type Autonomy } from './autonomy';
export { type Decision } from './decision';
export { type OutboxMessage } from './outbox-message';
export { type Finding, type Invariant } from './finding';
export { anchorName, MOST_IN_A_BLOCK, sealDecisions } from './seal-decisions';
export type { AnchoredBlock, DecisionSeal, SealableDecision, SealedDecision, SealHead } from './decision-seal';
