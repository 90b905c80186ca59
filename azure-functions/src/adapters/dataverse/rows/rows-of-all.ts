import { ok, type Result } from '@o2c/core/kernel';
import { type ReadRefusal } from '../../../jobs/reading';
import { type RowsRead, type WireRow } from '../query/read-rows';
import { readRefusal } from './read-refusal';

/** The rows of several reads of one table, each row once: the first reading is the older one, and its ETag the safer. */
export function rowsOfAll(reads: readonly RowsRead[], primaryId: string): Result<readonly WireRow[], ReadRefusal> {
  const failed = reads.find((read) => read.outcome !== 'ok');
  if (failed) return readRefusal(failed);
  const rows = new Map<unknown, WireRow>();
  for (const row of reads.flatMap((read) => (read.outcome === 'ok' ? read.rows : []))) {
    if (!rows.has(row[primaryId])) rows.set(row[primaryId], row);
  }
  return ok([...rows.values()]);
}
