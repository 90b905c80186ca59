import { type ReadRow } from '@o2c/core/dataverse';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type ReadRefusal } from './receivables-source';

/** All rows by core's mapper, or the first one it cannot read: a balance without one of its rows would be wrong. */
export function readRows<T>(
  rows: readonly unknown[],
  readRow: (row: unknown) => ReadRow<T>,
): Result<readonly T[], ReadRefusal> {
  const values: T[] = [];
  for (const row of rows) {
    const read = readRow(row);
    if (!read.ok) {
      const reason = read.error.defects.map((defect) => `${defect.column} ${defect.reason}`).join(', ');
      return refuse({ code: 'receivables.unreadable-row', id: read.error.id, reason });
    }
    values.push(read.value);
  }
  return ok(values);
}
