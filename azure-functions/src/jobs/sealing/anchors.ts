import { type AnchoredBlock } from '@o2c/core/operations';

/** Where blocks of decisions are kept outside Dataverse: written once, never changed (AU-1, spec/reliability.md 4.3). Throws when it does not answer. */
export interface Anchors {
  /** Keeps the block under the name; `differs` when another block stands there already. */
  readonly keep: (name: string, block: AnchoredBlock) => Promise<'kept' | 'differs'>;
  /** Everything that is kept, by name; undefined for what cannot be read as a block. */
  readonly all: () => Promise<ReadonlyMap<string, AnchoredBlock | undefined>>;
}
