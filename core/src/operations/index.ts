export { type Autonomy } from './autonomy';
export { type Decision } from './decision';
export { type OutboxMessage } from './outbox-message';
export { type Finding, type Invariant } from './finding';
export { type Approval } from './approval';
export { checkRunCaps } from './check-run-caps';
export type { CapExceeded, RunCaps, RunLoad } from './check-run-caps';
export { type AutonomySettings, levelOf, policyOf } from './level-of';
export { type DecisionMade, decisionHash, newDecision } from './new-decision';
export { MOST_IN_A_CHUNK, partitionChunks, type Partitioned, type PopulationItem } from './partition-chunks';
export type { Run, RunChunk, RunCounts, RunJob, RunStatus } from './run';
export { chunkLifecycle, isOver, mayClaim, MOST_CHUNK_ATTEMPTS, runLifecycle } from './run-lifecycle';
export { anchorName, MOST_IN_A_BLOCK, sealDecisions } from './seal-decisions';
export type { AnchoredBlock, DecisionSeal, SealableDecision, SealedDecision, SealHead } from './decision-seal';
export { checkSeals, type SealedBooks } from './check-seals';
export { approvalIdentity, newApproval, type Proposal } from './new-approval';
export {
  type ApprovalAnswer,
  type ApprovalRefusal,
  type ApprovalVerdict,
  decideApproval,
  judgeApproval,
} from './judge-approval';
export { checkJournal, type JournalFacts } from './check-journal';
export { runKey } from './run-key';
export { checkOutbox, type OutboxFacts } from './check-outbox';
export { checkCompanies, type CompanyRow } from './check-companies';
