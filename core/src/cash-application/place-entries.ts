import { type Money } from '../kernel';
import { entryName } from './entry-keys';
import { type JudgedStatement } from './judge-statement';
import { type StoredStatement } from './stored-statement';

/** An entry that is kept already, found by its key. */
export interface KnownEntry {
  readonly key: string;
  readonly bankStatementId: string;
  readonly amount: Money;
}

/** A statement about to be posted, against what is kept of its account. */
export interface PlacementFacts {
  readonly statement: JudgedStatement;
  /** The row the statement is or becomes: its own entries are no duplicates. */
  readonly statementRowId: string;
  readonly account: string;
  /** Booked entries with their keys, in order. */
  readonly keys: readonly string[];
  readonly known: ReadonlyMap<string, KnownEntry>;
  /** Other posted statements of the account. */
  readonly others: readonly StoredStatement[];
}

export type Placement =
  /** Equals of these names stand in a statement that this one only continues: their ordinals go on from there. */
  | { readonly kind: 'count-on'; readonly names: readonly string[] }
  /** `new` are places in the list of booked entries. */
  | { readonly kind: 'placed'; readonly new: readonly number[]; readonly duplicates: readonly number[] }
  | { readonly kind: 'unexplained'; readonly statementId: string };

/**
 * Says of each booked entry whether another statement brought it before (CA-1, F20). Entries in common are duplicates where the balances explain an
 * overlap: the one begins inside the other, or lies wholly in it. Where this statement begins exactly where the other ends, or ends where it
 * begins, the two share nothing, and equal bookings without a reference of the bank are counted on. Anything else is not guessed.
 */
export function placeEntries(facts: PlacementFacts): Placement {
  const booked = facts.statement.entries.filter(({ status }) => status === 'booked');
  const shared = new Map<string, number[]>();
  facts.keys.forEach((key, at) => {
    const entry = facts.known.get(key);
    if (!entry || entry.bankStatementId === facts.statementRowId) return;
    shared.set(entry.bankStatementId, [...(shared.get(entry.bankStatementId) ?? []), at]);
  });
  const all = [...shared.values()].flat();
  const sumOf = (places: readonly number[]): number =>
    places.reduce((sum, at) => sum + (booked[at]?.amount.minor ?? 0), 0);
  const names = new Set<string>();
  for (const [statementId, places] of shared) {
    const other = facts.others.find(({ id }) => id === statementId);
    const overlap: Overlap = { places: places.length, sums: [sumOf(places), sumOf(all)], booked: booked.length };
    if (!other) return { kind: 'unexplained', statementId };
    if (isApart(facts, other) && sumOf(places) !== 0) {
      const loose = places.map((at) => booked[at]).filter((entry) => entry && entry.bankReference === undefined);
      if (loose.length < places.length) return { kind: 'unexplained', statementId };
      for (const entry of loose) if (entry) names.add(entryName(facts.account, entry));
    } else if (!explained(facts.statement, other, overlap)) return { kind: 'unexplained', statementId };
  }
  if (names.size > 0) return { kind: 'count-on', names: [...names] };
  const isKnown = (key: string): boolean => facts.known.has(key);
  const fresh = facts.keys.flatMap((key, at) => (isKnown(key) ? [] : [at]));
  return { kind: 'placed', new: fresh, duplicates: all.sort((one, other) => one - other) };
}

interface Overlap {
  readonly places: number;
  /** What is shared with this one statement, and with all. */
  readonly sums: readonly number[];
  readonly booked: number;
}

/**
 * Whether a chain of statements, each beginning with the balance the one before it ends with, leads from the one to the other: then they lie one
 * after the other and share nothing.
 */
function isApart({ statement, others }: PlacementFacts, other: StoredStatement): boolean {
  const before = (one: Span, next: Span): boolean =>
    one.closing !== undefined &&
    one.closing.minor === next.opening?.minor &&
    (one.closedOn ?? '') <= (next.closedOn ?? '');
  return (
    leads(statement, other, { others, isNext: (one, next) => before(next, one) }) ||
    leads(statement, other, { others, isNext: before })
  );
}

type Span = Pick<StoredStatement, 'opening' | 'closing' | 'closedOn' | 'openedOn'>;

interface Chain {
  readonly others: readonly StoredStatement[];
  readonly isNext: (one: Span, next: Span) => boolean;
}

function leads(from: JudgedStatement, to: StoredStatement, { others, isNext }: Chain): boolean {
  const reached = new Set<StoredStatement>();
  let front: readonly Span[] = [from];
  while (front.length > 0) {
    const next = others.filter((other) => !reached.has(other) && front.some((one) => isNext(one, other)));
    for (const other of next) reached.add(other);
    front = next;
  }
  return reached.has(to);
}

/** The balances say where the one begins inside the other; or all entries of the one are in the other, within its days. */
function explained(statement: JudgedStatement, other: StoredStatement, { places, sums, booked }: Overlap): boolean {
  if (places === booked && encloses(other, statement)) return true;
  if (places === other.entryCount - other.duplicateCount && encloses(statement, other)) return true;
  const [opening, closing] = [statement.opening?.minor ?? NaN, statement.closing?.minor ?? NaN];
  return sums.some((sum) => opening + sum === other.closing?.minor || (other.opening?.minor ?? NaN) + sum === closing);
}

const encloses = (outer: Span, inner: Span): boolean =>
  (outer.openedOn ?? '') <= (inner.openedOn ?? '') && (inner.closedOn ?? '') <= (outer.closedOn ?? '');
