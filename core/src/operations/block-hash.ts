import { contentHash } from '../kernel';
import { type DecisionSeal } from './decision-seal';

/** The hash of a block: its place in the chain, and the id and content hash of each of its decisions in their order (AU-1). */
export const blockHashOf = (
  block: Pick<DecisionSeal, 'legalEntityId' | 'sequence' | 'previousHash' | 'recordedOn' | 'decisions'>,
): string =>
  contentHash({
    legalEntityId: block.legalEntityId,
    sequence: block.sequence,
    previousHash: block.previousHash,
    recordedOn: block.recordedOn,
    decisions: block.decisions.map(({ id, contentHash: hash }) => [id, hash]),
  });
