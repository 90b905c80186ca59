import { concurrencyNotEnabled, recordNotFound, versionMismatch } from '../errors/record-errors';
import { isOptimisticConcurrencyEnabled } from '../metadata/optimistic-concurrency';
import { type TableMetadata } from '../metadata/table-metadata';
import { type Execution } from '../pipeline/execution';
import { type Row, type Value } from '../store/row';
import { readRow } from '../store/row-store';
import { type VersionDemand } from './message-map';

/** The row a write is about, with the version the caller demands; missing 404, another version 412 (conformance rows 21, 27). */
export function existingRow(
  execution: Execution,
  table: TableMetadata,
  wanted: { id: string; version?: VersionDemand },
): Row {
  const row = readRow(execution.services.database, table, { id: wanted.id });
  if (!row) throw recordNotFound(table.logicalName, wanted.id);
  const { version } = wanted;
  if (version?.kind === 'exactly' && !isOptimisticConcurrencyEnabled(table)) throw concurrencyNotEnabled(table);
  if (version?.kind === 'exactly' && !isVersion(row['versionnumber'], version.version)) throw versionMismatch();
  return row;
}

/** Whether a stored row version is the one an entity tag names. */
export const isVersion = (stored: Value | undefined, version: string): boolean =>
  (typeof stored === 'bigint' || typeof stored === 'number') && stored.toString() === version;
