import { instant, type Instant, ok, type Result } from '@o2c/core/kernel';
import { anchorName, sealDecisions } from '@o2c/core/operations';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type Anchors } from './anchors';
import { type BlockToAppend, type ChainEnd, type DecisionChains, type SealWindow } from './decision-chains';

export interface SealingPorts {
  readonly chains: DecisionChains;
  readonly anchors: Anchors;
}

/** What a run of the sealer did. */
export interface SealingReport {
  readonly blocks: number;
  readonly decisions: number;
  /** Chains whose last block is not the one that was anchored: nothing is added to them until somebody has looked. */
  readonly tampered: readonly string[];
}

/** A decision younger than this may still be followed by an older one of a change set that is under way. */
const SETTLED_MILLISECONDS = 60_000;
/** Decisions are recorded with the moment of their job, which may have begun this long before they were written. */
const OVERLAP_MILLISECONDS = 60 * 60_000;
/** A run makes at most so many blocks per legal entity; the next one goes on. */
const MOST_PASSES = 50;

/**
 * Seals what was decided and is settled, block after block, and anchors each block before the next is made (AU-1). Never part of a money change
 * set. Two sealers at once make the same block, of which Dataverse keeps one; the other then goes on behind it.
 */
export const sealAllDecisions =
  ({ chains, anchors }: SealingPorts) =>
  async (moment: Moment): Promise<Result<SealingReport, ReadRefusal>> => {
    const tampered = new Set<string>();
    let [blocks, decisions] = [0, 0];
    for (let pass = 0; pass < MOST_PASSES; pass += 1) {
      const ends = await chains.ends();
      if (!ends.ok) return ends;
      for (const end of ends.value) if (!(await isAnchored(anchors, end))) tampered.add(end.legalEntityId);
      const sound = ends.value.filter(({ legalEntityId }) => !tampered.has(legalEntityId));
      const next = await nextBlocks(chains, sound, moment.now);
      if (!next.ok) return next;
      if (next.value.length === 0) break;
      const outcomes = await chains.append(next.value);
      const appended = next.value.filter(({ seal }) => outcomes.get(seal.id) === 'appended');
      blocks += appended.length;
      decisions += appended.reduce((sum, { seal }) => sum + seal.decisions.length, 0);
      // Neither written nor there already: what failed would fail again at once.
      if (next.value.every(({ seal }) => outcomes.get(seal.id) === 'failed')) break;
    }
    return ok({ blocks, decisions, tampered: [...tampered] });
  };

async function isAnchored(anchors: Anchors, { head }: ChainEnd): Promise<boolean> {
  if (!head) return true;
  const { legalEntityId, sequence, blockHash, recordedOn } = head;
  const name = anchorName(legalEntityId, sequence);
  return (await anchors.keep(name, { legalEntityId, sequence, blockHash, recordedOn })) === 'kept';
}

async function nextBlocks(
  chains: DecisionChains,
  ends: readonly ChainEnd[],
  now: Instant,
): Promise<Result<readonly BlockToAppend[], ReadRefusal>> {
  if (ends.length === 0) return ok([]);
  const unsealed = await chains.unsealed(ends.map((end) => windowOf(end, now)));
  if (!unsealed.ok) return unsealed;
  const blocks = ends.flatMap(({ legalEntityId, ownerTeamId, head }) => {
    const waiting = unsealed.value.get(legalEntityId) ?? [];
    const seal = sealDecisions(waiting, { legalEntityId, head, recordedOn: now });
    return seal ? [{ seal, ownerTeamId }] : [];
  });
  return ok(blocks);
}

function windowOf({ legalEntityId, head }: ChainEnd, now: Instant): SealWindow {
  const before = earlier(now, SETTLED_MILLISECONDS);
  return head
    ? { legalEntityId, from: earlier(head.lastRecordedOn, OVERLAP_MILLISECONDS), before }
    : { legalEntityId, before };
}

const earlier = (moment: Instant, milliseconds: number): Instant =>
  instant(new Date(Date.parse(moment) - milliseconds).toISOString());
