import { notImplemented } from '../errors/dataverse-error';
import { type Row } from '../store/row';
import { type QuerySource, type Restrict } from './query-source';
import { type PageCursor, type RecordQuery } from './record-query';

export interface QueryResult {
  /**
   * Columns of the root table under their logical names (always with primary key and `versionnumber`, unless distinct or aggregated),
   * of linked tables under `alias.column`, aliased ones and aggregates under their alias.
   */
  readonly rows: readonly Row[];
  readonly more: boolean;
  /** Where the next page starts; absent for queries without a key to continue from (distinct, aggregates): they page by number. */
  readonly next?: PageCursor;
  /** All matching rows, at most 5,000; present when the query asked. */
  readonly count?: number;
  readonly countLimitExceeded?: boolean;
  /** Where each property that is not a root column under its own name comes from: formatted values need to know. */
  readonly origins: ReadonlyMap<string, { readonly table: string; readonly column: string }>;
}

/** Runs a query; `restrict` narrows the root table and every linked one to what the caller may read. */
export function runQuery(_source: QuerySource, _query: RecordQuery, _restrict?: Restrict): QueryResult {
  throw notImplemented('queries');
}
