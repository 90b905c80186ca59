import { ok, type Result } from '@o2c/core/kernel';
import { type ReadRefusal } from '../../../jobs/reading';
import { type RowsRead, type WireRow } from '../query/read-rows';
import { rowsOfAll } from './rows-of-all';

/** So many queries in a row that ask one table. */
export interface Part {
  readonly count: number;
  readonly primaryId: string;
}

/** The answers of a batch taken apart, in the order in which its queries were put together; each row of a part once. */
export function readParts(
  reads: readonly RowsRead[],
  parts: readonly Part[],
): Result<readonly (readonly WireRow[])[], ReadRefusal> {
  const taken: (readonly WireRow[])[] = [];
  let from = 0;
  for (const { count, primaryId } of parts) {
    const rows = rowsOfAll(reads.slice(from, (from += count)), primaryId);
    if (!rows.ok) return rows;
    taken.push(rows.value);
  }
  return ok(taken);
}
