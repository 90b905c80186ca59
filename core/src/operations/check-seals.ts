import { type Instant } from '../kernel';
import { blockHashOf } from './block-hash';
import { type Decision } from './decision';
import { type AnchoredBlock, type DecisionSeal } from './decision-seal';
import { type Finding } from './finding';
import { decisionHash } from './new-decision';
import { anchorName, sealId } from './seal-decisions';

export interface SealedBooks {
  readonly decisions: readonly Decision[];
  readonly seals: readonly DecisionSeal[];
  /** By the name of the anchor, undefined where it could not be read as one. Without them the chain is proved in itself only. */
  readonly anchors?: Anchored;
  /** Decisions recorded before this instant must be sealed; without it, none must. */
  readonly sealedBefore?: Instant;
}

type Anchored = ReadonlyMap<string, AnchoredBlock | undefined>;

/**
 * I21: every decision still says what its hash says, every block still holds what was sealed and follows the block before it, and every block
 * is the one that was anchored outside. A row that was changed, removed or never sealed is named (AU-1).
 */
export function checkSeals(books: SealedBooks): readonly Finding[] {
  return [
    ...books.decisions.flatMap(changedDecision),
    ...chains(books.seals).flatMap(brokenLinks),
    ...books.seals.flatMap(changedBlock),
    ...sealedRows(books),
    ...unsealedDecisions(books),
    ...(books.anchors ? wrongAnchors(books.seals, books.anchors) : []),
  ];
}

/** A finding of I21 about a row. */
const finding = (subject: string, seen: Pick<Finding, 'expected' | 'found' | 'text'>): Finding => ({
  invariant: 'I21',
  subject,
  ...seen,
});

function changedDecision(decision: Decision): readonly Finding[] {
  const expected = decision.contentHash;
  const found = decisionHash(decision);
  return found === expected
    ? []
    : [finding(decision.id, { expected, found, text: 'The decision was changed after it was made.' })];
}

/** The blocks of each legal entity in the order of their sequence. */
function chains(seals: readonly DecisionSeal[]): readonly (readonly DecisionSeal[])[] {
  const byEntity = new Map<string, DecisionSeal[]>();
  for (const seal of seals) byEntity.set(seal.legalEntityId, [...(byEntity.get(seal.legalEntityId) ?? []), seal]);
  return [...byEntity.values()].map((chain) => chain.sort((one, other) => one.sequence - other.sequence));
}

function brokenLinks(chain: readonly DecisionSeal[]): readonly Finding[] {
  return chain.flatMap((seal, place) => {
    const before = chain[place - 1];
    const missing = missingBlocks(seal, before?.sequence ?? 0);
    const expected = before?.blockHash;
    if (missing.length > 0 || seal.previousHash === expected) return missing;
    const text = 'The block does not follow the one before it: one of the two was changed.';
    return [finding(seal.id, { expected: expected ?? 'none', found: seal.previousHash ?? 'none', text })];
  });
}

function missingBlocks(seal: DecisionSeal, before: number): readonly Finding[] {
  const gap = Math.max(0, seal.sequence - before - 1);
  return Array.from({ length: gap }, (_, index) => before + 1 + index).map((sequence) =>
    finding(sealId(seal.legalEntityId, sequence), {
      expected: `block ${sequence}`,
      found: 'none',
      text: `Block ${sequence} of the chain is gone.`,
    }),
  );
}

function changedBlock(seal: DecisionSeal): readonly Finding[] {
  const found = blockHashOf(seal);
  return found === seal.blockHash
    ? []
    : [finding(seal.id, { expected: seal.blockHash, found, text: 'The block was changed after it was sealed.' })];
}

/** Each sealed decision against its row. */
function sealedRows({ decisions, seals }: SealedBooks): readonly Finding[] {
  const hashes = new Map(decisions.map(({ id, contentHash }) => [id, contentHash]));
  return seals.flatMap((seal) =>
    seal.decisions.flatMap(({ id, contentHash: expected }) => {
      const found = hashes.get(id);
      if (found === expected) return [];
      const text =
        found === undefined
          ? `The decision, sealed in block ${seal.sequence}, is gone.`
          : `The decision was changed together with its hash after it was sealed in block ${seal.sequence}.`;
      return [finding(id, { expected, found: found ?? 'none', text })];
    }),
  );
}

/** Never sealed, or sealed twice. */
function unsealedDecisions({ decisions, seals, sealedBefore }: SealedBooks): readonly Finding[] {
  const times = new Map<string, number>();
  for (const { id } of seals.flatMap((seal) => seal.decisions)) times.set(id, (times.get(id) ?? 0) + 1);
  const unsealed = decisions
    .filter(({ id, recordedOn }) => !times.has(id) && sealedBefore !== undefined && recordedOn < sealedBefore)
    .map(({ id }) => finding(id, { expected: 'a block', found: 'none', text: 'The decision was never sealed.' }));
  const twice = [...times]
    .filter(([, count]) => count > 1)
    .map(([id, count]) =>
      finding(id, { expected: 'one block', found: `${count}`, text: 'The decision is sealed more than once.' }),
    );
  return [...unsealed, ...twice];
}

const wrongAnchors = (seals: readonly DecisionSeal[], anchors: Anchored): readonly Finding[] => [
  ...seals.flatMap((seal) => wrongAnchor(seal, anchors)),
  ...removedBlocks(seals, anchors),
];

function wrongAnchor(seal: DecisionSeal, anchors: Anchored): readonly Finding[] {
  const anchored = anchors.get(anchorName(seal.legalEntityId, seal.sequence));
  const expected = seal.blockHash;
  if (anchored?.blockHash === expected) return [];
  const text = anchored ? 'The block is not the one that was anchored.' : 'The block has no anchor.';
  return [finding(seal.id, { expected, found: anchored?.blockHash ?? 'none', text })];
}

/** Anchored once, but no longer in the chain: whoever cuts off the end of a chain breaks no link. */
function removedBlocks(seals: readonly DecisionSeal[], anchors: Anchored): readonly Finding[] {
  const known = new Set(seals.map(({ legalEntityId, sequence }) => anchorName(legalEntityId, sequence)));
  return [...anchors]
    .filter(([name]) => !known.has(name))
    .map(([name, anchored]) =>
      finding(anchored ? sealId(anchored.legalEntityId, anchored.sequence) : name, {
        expected: anchored?.blockHash ?? 'a block',
        found: 'none',
        text: `The block that was anchored as ${name} is gone.`,
      }),
    );
}
