import { z } from 'zod';
import { type PartAnswers } from '../batch/parse-batch-response';

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

function etagIn(body: string): string | undefined {
  // 204 and no body: the row was not asked for.
  return body.trim() === '' ? undefined : withEtag.safeParse(JSON.parse(body)).data?.['@odata.etag'];
}
