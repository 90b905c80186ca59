import { ok, type Result } from '@o2c/core/kernel';
import { type Transaction, type TransactionOutcome } from '../../adapters/dataverse/transactions/transaction';
import { type ReadRefusal, type Reading } from '../reading';

/** One item decided: answered at once, or to be written and then answered. */
export type Decided<Item, Answer> =
  | { readonly item: Item; readonly answer: Answer }
  | { readonly item: Item; readonly transaction: Transaction; readonly whenWritten: Answer };

/** Why an item could not be brought to an end. */
export type NotWritten =
  | { readonly code: 'transaction.rejected'; readonly reason: string }
  /** Patience ended: nobody knows whether it was written. A later run finds out. */
  | { readonly code: 'transaction.unknown'; readonly reason: string }
  /** The rows changed each time they were read. */
  | { readonly code: 'transaction.conflict'; readonly reason: string };

export interface Rounds<Item, Answer> {
  /** Reads what the items need and decides them in the order given, each on the state the earlier ones leave. One answer per item. */
  readonly decide: (items: readonly Item[]) => Reading<readonly Decided<Item, Answer>[]>;
  readonly write: (transactions: readonly Transaction[]) => Promise<ReadonlyMap<string, TransactionOutcome>>;
  /** The row items have in common; after a conflict one item of each is tried at a time. */
  readonly guardOf: (item: Item) => string;
  readonly failed: (item: Item, reason: NotWritten) => Answer;
}

/** Rounds in a row that brought nothing to an end before the rest is given up. */
const MOST_FRUITLESS_ROUNDS = 5;

/**
 * Reads, decides and writes until every item has its answer: what met a conflict is read again and decided again, so that "done already" is seen
 * in the rows and nothing is ever decided on what was. Answers are in the order of the items.
 */
export async function decideInRounds<Item, Answer>(
  items: readonly Item[],
  rounds: Rounds<Item, Answer>,
): Promise<Result<readonly Answer[], ReadRefusal>> {
  const answers = new Map<Item, Answer>();
  let conflict = '';
  for (let round = 0, fruitless = 0; fruitless < MOST_FRUITLESS_ROUNDS; round += 1) {
    const open = items.filter((item) => !answers.has(item));
    if (open.length === 0) break;
    const decided = await rounds.decide(round === 0 ? open : onePerGuard(open, rounds.guardOf));
    if (!decided.ok) return decided;
    const before = answers.size;
    const writing = decided.value.flatMap((one) => ('transaction' in one ? one.transaction : []));
    const outcomes = writing.length === 0 ? NOTHING : await rounds.write(writing);
    for (const one of decided.value) {
      const answer = 'transaction' in one ? answerOf(one, outcomes.get(one.transaction.key), rounds) : one;
      if ('answer' in answer) answers.set(one.item, answer.answer);
      else conflict = answer.conflict;
    }
    fruitless = answers.size > before ? 0 : fruitless + 1;
  }
  return ok(
    items.map((item) => {
      const reason = { code: 'transaction.conflict', reason: conflict } as const;
      return answers.has(item) ? (answers.get(item) as Answer) : rounds.failed(item, reason);
    }),
  );
}

const NOTHING: ReadonlyMap<string, TransactionOutcome> = new Map();

function onePerGuard<Item>(items: readonly Item[], guardOf: (item: Item) => string): readonly Item[] {
  const seen = new Set<string>();
  return items.filter((item) => {
    const guard = guardOf(item);
    if (seen.has(guard)) return false;
    seen.add(guard);
    return true;
  });
}

type Outcome<Answer> = { readonly answer: Answer } | { readonly conflict: string };

function answerOf<Item, Answer>(
  { item, whenWritten }: { readonly item: Item; readonly whenWritten: Answer },
  outcome: TransactionOutcome | undefined,
  { failed }: Rounds<Item, Answer>,
): Outcome<Answer> {
  switch (outcome?.outcome) {
    case 'written':
      return { answer: whenWritten };
    case 'conflict':
      return { conflict: `${outcome.code} ${outcome.message}` };
    case 'rejected':
      return { answer: failed(item, { code: 'transaction.rejected', reason: `${outcome.code} ${outcome.message}` }) };
    case 'unknown':
      return { answer: failed(item, { code: 'transaction.unknown', reason: outcome.reason }) };
    case undefined:
      throw new Error('A transaction was given to write and no outcome came back.');
  }
}
