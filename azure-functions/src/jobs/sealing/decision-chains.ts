import { type Instant } from '@o2c/core/kernel';
import { type DecisionSeal, type SealableDecision } from '@o2c/core/operations';
import { type Reading } from '../reading';

/** The chain of a legal entity: its last block, and the team that owns its rows. */
export interface ChainEnd {
  readonly legalEntityId: string;
  readonly ownerTeamId: string;
  readonly head?: DecisionSeal;
}

/** Which decisions a look at the unsealed ones concerns. */
export interface SealWindow {
  readonly legalEntityId: string;
  /** Recorded on or after; from the beginning when absent. */
  readonly from?: Instant;
  readonly before: Instant;
}

export interface BlockToAppend {
  readonly seal: DecisionSeal;
  readonly ownerTeamId: string;
}

/** Decisions and their blocks as rows. */
export interface DecisionChains {
  readonly ends: () => Reading<readonly ChainEnd[]>;
  /** Decisions of the windows that are in no block, by legal entity. */
  readonly unsealed: (windows: readonly SealWindow[]) => Reading<ReadonlyMap<string, readonly SealableDecision[]>>;
  /** Writes one block per chain; `another` when a block stands at that place already. */
  readonly append: (
    blocks: readonly BlockToAppend[],
  ) => Promise<ReadonlyMap<string, 'appended' | 'another' | 'failed'>>;
}
