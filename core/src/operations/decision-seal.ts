import { type Instant } from '../kernel';
import { type Decision } from './decision';

/** A block of decisions of one legal entity, linked by hash to the block before it: append-only (AU-1). */
export interface DecisionSeal {
  readonly id: string;
  readonly legalEntityId: string;
  /** 1, 2, 3 ... without gap. */
  readonly sequence: number;
  /** The hash of block `sequence` - 1; the first block has none. */
  readonly previousHash?: string;
  readonly blockHash: string;
  /** In the order in which they were hashed: recordedOn, then id. */
  readonly decisions: readonly SealedDecision[];
  readonly firstRecordedOn: Instant;
  readonly lastRecordedOn: Instant;
  /** Where outside Dataverse the block's hash is kept: `<legal entity>/<sequence>.json`. */
  readonly anchor: string;
  readonly recordedOn: Instant;
}

/** What a block keeps of a decision, so that a change shows on the very row. */
export type SealedDecision = Pick<Decision, 'id' | 'contentHash'>;

/** What of a decision the sealer reads. */
export type SealableDecision = Pick<Decision, 'id' | 'contentHash' | 'recordedOn'>;

/** The end of a chain, to which the next block is linked. */
export type SealHead = Pick<DecisionSeal, 'sequence' | 'blockHash'>;

/** What is kept of a block outside Dataverse, where nobody who can write there can change it. */
export type AnchoredBlock = Pick<DecisionSeal, 'legalEntityId' | 'sequence' | 'blockHash' | 'recordedOn'>;
