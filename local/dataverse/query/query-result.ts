import { type Row } from '../store/row';
import { type PageCursor } from './record-query';

/** What a query found. */
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
  /** Each property that is not a root column under its own name, and the column it comes from: none for counts and parts of dates. */
  readonly origins: ReadonlyMap<string, ColumnOrigin | undefined>;
  /** How a person reads figures that come from no column, where that is more than their digits. */
  readonly labels?: ReadonlyMap<string, (value: number) => string>;
}

export interface ColumnOrigin {
  readonly table: string;
  readonly column: string;
}
