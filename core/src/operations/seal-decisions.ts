import { type Instant, rowId } from '../kernel';
import { blockHashOf } from './block-hash';
import { type DecisionSeal, type SealableDecision, type SealHead } from './decision-seal';

/** Ids and hashes of so many decisions fit into the block's column. */
export const MOST_IN_A_BLOCK = 900;

export interface SealFacts {
  readonly legalEntityId: string;
  /** The last block of the legal entity; undefined before its first. */
  readonly head: SealHead | undefined;
  readonly recordedOn: Instant;
}

/**
 * The next block of a legal entity's chain over its unsealed decisions, oldest first by recordedOn and id, at most 900 of them; undefined when
 * there are none. Whoever seals at the same time makes a block of the same id, so only one is written (AU-1).
 */
export function sealDecisions(unsealed: readonly SealableDecision[], facts: SealFacts): DecisionSeal | undefined {
  const chosen = [...unsealed].sort(inBlockOrder).slice(0, MOST_IN_A_BLOCK);
  const [first] = chosen;
  const last = chosen[chosen.length - 1];
  if (!first || !last) return undefined;
  const { legalEntityId, head, recordedOn } = facts;
  const sequence = (head?.sequence ?? 0) + 1;
  const block = {
    legalEntityId,
    sequence,
    recordedOn,
    ...(head ? { previousHash: head.blockHash } : {}),
    decisions: chosen.map(({ id, contentHash }) => ({ id, contentHash })),
  };
  return {
    ...block,
    id: sealId(legalEntityId, sequence),
    blockHash: blockHashOf(block),
    firstRecordedOn: first.recordedOn,
    lastRecordedOn: last.recordedOn,
    anchor: anchorName(legalEntityId, sequence),
  };
}

/** The id of the block at this place of the chain. */
export const sealId = (legalEntityId: string, sequence: number): string =>
  rowId('decisionseal', legalEntityId, sequence);

/** Where the block at this place of the chain is anchored. */
export const anchorName = (legalEntityId: string, sequence: number): string => `${legalEntityId}/${sequence}.json`;

const inBlockOrder = (one: SealableDecision, other: SealableDecision): number =>
  compare(one.recordedOn, other.recordedOn) || compare(one.id, other.id);

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
