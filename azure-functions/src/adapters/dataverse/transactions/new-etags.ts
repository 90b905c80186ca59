import { z } from 'zod';
import { type PartAnswers } from '../batch/parse-batch-response';
import { type ComposedFold } from './change-set-of';
import { rowKeyOf } from './fold-transactions';
import { type Transaction } from './transaction';

const withEtag = z.object({ '@odata.etag': z.string() });

/** The ETags of updated rows, from the answers to PATCHes that asked for the row; `rows` says which operation updates which. */
export function newEtagsOf(
  rows: readonly (string | undefined)[],
  answers: PartAnswers,
): readonly (readonly [row: string, etag: string])[] {
  return rows.flatMap((row, index) => {
    const etag = row === undefined ? undefined : etagIn(answers[index]?.body ?? '');
    return row === undefined || etag === undefined ? [] : [[row, etag] as const];
  });
}

/** The ETags a transaction asked for: of its creates, then of its updates. */
export function etagsFor(
  transaction: Transaction,
  { owners, updatedRows }: Pick<ComposedFold, 'owners' | 'updatedRows'>,
  answers: PartAnswers,
): readonly (string | undefined)[] {
  const places = answers.map((_, place) => place);
  const created = places.filter((place) => updatedRows[place] === undefined && owners[place]?.includes(transaction));
  const updated = transaction.updates.map((update) => updatedRows.indexOf(rowKeyOf(update)));
  return [...created.slice(0, transaction.creates.length), ...updated].map((place) =>
    etagIn(answers[place]?.body ?? ''),
  );
}

function etagIn(body: string): string | undefined {
  // 204 and no body: the row was not asked for.
  return body.trim() === '' ? undefined : withEtag.safeParse(JSON.parse(body)).data?.['@odata.etag'];
}
