import { type AnchoredBlock } from '@o2c/core/operations';
import { type Anchors } from '../../../../azure-functions/src/jobs/sealing/anchors';

/** Anchors that live as long as the test; `kept` may be looked at and tampered with. */
export function anchorsInMemory(): Anchors & { readonly kept: Map<string, AnchoredBlock> } {
  const kept = new Map<string, AnchoredBlock>();
  return {
    kept,
    keep: (name, block) => {
      const there = kept.get(name) ?? block;
      kept.set(name, there);
      return Promise.resolve(there.blockHash === block.blockHash ? 'kept' : 'differs');
    },
    all: () => Promise.resolve(kept),
  };
}
