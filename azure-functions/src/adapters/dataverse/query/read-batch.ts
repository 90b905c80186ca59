import { type ReadPart } from '../batch/change-set';
import { MOST_OPERATIONS } from '../batch/compose-batch';
import { type PartOutcome, sendBatch } from '../batch/send-batch';
import { type CallContext, type DataverseConnection } from '../connection';
import { beginTrying, isWorthAnother, type Trying, waitToTryAgain } from '../patiently';
import { type Throttled } from '../reply';
import { INCOMPLETE, pageHeaders, queryPath, readPage, readPages, type RowQuery, type RowsRead } from './read-rows';

/**
 * Reads several queries in one request; amounts keep every digit. Pages after the first are read one by one. What was
 * throttled or lost is asked again as long as the connection's patience lasts; the answers are in the order of the queries.
 */
export async function readBatch(
  connection: DataverseConnection,
  context: CallContext,
  queries: readonly RowQuery[],
): Promise<readonly RowsRead[]> {
  const answers: RowsRead[] = [];
  for (let first = 0; first < queries.length; first += MOST_OPERATIONS) {
    answers.push(...(await readOneBatch(connection, context, queries.slice(first, first + MOST_OPERATIONS))));
  }
  return answers;
}

/** The first page of a query as a part of a batch. */
export const readPart = (query: RowQuery): ReadPart => ({
  method: 'GET',
  path: queryPath(query),
  headers: pageHeaders(query),
});

/** The rows of a query whose first page came in a batch; further pages are read now. */
export async function rowsOfPart(
  connection: DataverseConnection,
  context: CallContext,
  { query, outcome }: { readonly query: RowQuery; readonly outcome: PartOutcome },
): Promise<RowsRead> {
  if (outcome.outcome !== 'ok') return outcome;
  const page = readPage(outcome.answers[0]?.body ?? '', query);
  if (!page) return INCOMPLETE;
  return readPages(connection, context, { query, path: page.next, rows: page.rows });
}

async function readOneBatch(
  connection: DataverseConnection,
  context: CallContext,
  queries: readonly RowQuery[],
): Promise<readonly RowsRead[]> {
  let trying: Trying = beginTrying(connection.clock);
  for (;;) {
    const outcomes = await sendBatch(connection, context, queries.map(readPart));
    trying = { ...trying, tries: trying.tries + 1 };
    const lost = outcomes.find(isWorthAnother);
    const throttled = outcomes.find((outcome): outcome is Throttled => outcome.outcome === 'throttled');
    if (!lost || !(await waitToTryAgain(connection, trying, throttled))) {
      return Promise.all(
        queries.map((query, index) =>
          rowsOfPart(connection, context, { query, outcome: outcomes[index] ?? INCOMPLETE }),
        ),
      );
    }
  }
}
