import { type WireRow } from '../query/read-rows';

/** The rows of several readings of one table, each once: the first reading is the older one, and its ETag the safer. */
export function distinctRows(reads: readonly (readonly WireRow[])[], primaryId: string): readonly WireRow[] {
  const rows = new Map<unknown, WireRow>();
  for (const row of reads.flat()) if (!rows.has(row[primaryId])) rows.set(row[primaryId], row);
  return [...rows.values()];
}
