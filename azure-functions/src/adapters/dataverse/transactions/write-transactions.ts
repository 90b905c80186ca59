import { MOST_OPERATIONS } from '../batch/compose-batch';
import { type PartOutcome, sendBatch } from '../batch/send-batch';
import { type CallContext, type DataverseConnection } from '../connection';
import { beginTrying, isWorthAnother, type Trying, waitToTryAgain } from '../patiently';
import { type Throttled } from '../reply';
import { nextBatchSize } from './batch-size';
import { changeSetOf, type ComposedFold } from './change-set-of';
import { type Fold, foldTransactions, operationCount } from './fold-transactions';
import { newEtagsOf } from './new-etags';
import { outcomesOfFold } from './outcomes-of-fold';
import { type Transaction, type TransactionOutcome } from './transaction';

/**
 * Writes business transactions, each wholly inside one change set, and says of each key what became of it. Those that update
 * the same row share a change set (`foldTransactions`); at most 900 operations go into a `$batch`, one batch after another.
 * What was throttled or whose answer was lost is sent again while patience lasts, in smaller batches when the server was too
 * slow: a transaction that had been written after all then collides with itself and is a `conflict`, so its job reads again.
 * Throws when two transactions have one key or one has more than 900 operations.
 */
export async function writeTransactions(
  connection: DataverseConnection,
  context: CallContext,
  transactions: readonly Transaction[],
): Promise<ReadonlyMap<string, TransactionOutcome>> {
  if (new Set(transactions.map(({ key }) => key)).size < transactions.length)
    throw new RangeError('Two transactions of one writing have the same key.');
  const folds = foldTransactions(transactions.filter(isSomething), MOST_OPERATIONS);
  const writing: Writing = {
    connection,
    context,
    folds,
    followed: new Set(folds.flatMap(({ after }) => after ?? [])),
    etags: new Map(),
    outcomes: new Map(transactions.filter((one) => !isSomething(one)).map(({ key }) => [key, { outcome: 'written' }])),
    settled: new Set(),
    written: new Set(),
    trying: beginTrying(connection.clock),
    mostOperations: MOST_OPERATIONS,
  };
  while (writing.settled.size < folds.length) await sendNext(writing);
  return writing.outcomes;
}

/** How far the writing has come; folds are named by their place. */
interface Writing {
  readonly connection: DataverseConnection;
  readonly context: CallContext;
  readonly folds: readonly Fold[];
  /** Folds that another one waits for. */
  readonly followed: ReadonlySet<number>;
  readonly etags: Map<string, string>;
  readonly outcomes: Map<string, TransactionOutcome>;
  readonly settled: Set<number>;
  readonly written: Set<number>;
  /** Sends in a row that brought nothing to an end. */
  trying: Trying;
  mostOperations: number;
}

const isSomething = (transaction: Transaction): boolean => operationCount(transaction) > 0;

/** A fold on its way: its place in the list and its change set. */
interface Sent extends ComposedFold {
  readonly index: number;
  readonly fold: Fold;
}

async function sendNext(writing: Writing): Promise<void> {
  const { connection, context } = writing;
  const batch = nextBatch(writing);
  if (batch.length === 0) return;
  const outcomes = await sendBatch(
    connection,
    context,
    batch.map(({ operations }) => operations),
  );
  const again = outcomes.filter((outcome) => isWorthAnother(outcome) || mustBeIsolated(outcome, batch.length));
  batch.forEach((sent, place) => {
    const outcome = outcomes[place];
    if (outcome && !again.includes(outcome)) settle(writing, sent, outcome);
  });
  writing.mostOperations = nextBatchSize(writing.mostOperations, outcomes);
  if (again.length < batch.length) writing.trying = beginTrying(connection.clock);
  if (again.length === 0) return;
  writing.trying = { ...writing.trying, tries: writing.trying.tries + 1 };
  const throttled = again.find((outcome): outcome is Throttled => outcome.outcome === 'throttled');
  if (!(await waitToTryAgain(connection, writing.trying, throttled))) giveUp(writing, again[0]);
}

/** The folds that may go now, in order, as many as one batch takes; at least one. Those whose predecessor failed are settled. */
function nextBatch(writing: Writing): readonly Sent[] {
  const batch: Sent[] = [];
  let count = 0;
  for (const [index, fold] of writing.folds.entries()) {
    if (writing.settled.has(index)) continue;
    if (fold.after !== undefined && !writing.settled.has(fold.after)) continue;
    if (fold.after !== undefined && !writing.written.has(fold.after)) {
      settleAll(writing, index, NOT_SENT);
      continue;
    }
    const composed = changeSetOf(fold.members, { etags: writing.etags, followed: writing.followed.has(index) });
    if (batch.length > 0 && count + composed.operations.length > writing.mostOperations) break;
    batch.push({ ...composed, index, fold });
    count += composed.operations.length;
  }
  return batch;
}

const NOT_SENT: TransactionOutcome = {
  outcome: 'conflict',
  code: 'transaction.not-sent',
  message: 'an earlier transaction of the same row was not written',
};

/** A refusal of the batch as a whole, with several change sets in it, says nothing of each: they go again, fewer at once. */
const mustBeIsolated = (outcome: PartOutcome, count: number): boolean =>
  outcome.outcome === 'rejected' && outcome.whole === true && count > 1;

function settle(writing: Writing, sent: Sent, outcome: PartOutcome): void {
  writing.settled.add(sent.index);
  if (outcome.outcome === 'ok') {
    writing.written.add(sent.index);
    for (const [row, etag] of newEtagsOf(sent.updatedRows, outcome.answers)) writing.etags.set(row, etag);
  }
  for (const [key, own] of outcomesOfFold(sent.fold.members, sent, outcome)) writing.outcomes.set(key, own);
}

function settleAll(writing: Writing, index: number, outcome: TransactionOutcome): void {
  writing.settled.add(index);
  for (const { key } of writing.folds[index]?.members ?? []) writing.outcomes.set(key, outcome);
}

/** Patience is over: whether the last of it was written nobody knows, and the rest was not sent. A later run finds out. */
function giveUp(writing: Writing, last: PartOutcome | undefined): void {
  const reason = last && 'reason' in last ? last.reason : (last?.outcome ?? 'not sent');
  writing.folds.forEach((_, index) => {
    if (!writing.settled.has(index)) settleAll(writing, index, { outcome: 'unknown', reason });
  });
}
