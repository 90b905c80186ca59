import { type TableMetadata } from '../../metadata/table-metadata';
import { type Condition, type RecordQuery } from '../../query/record-query';

/** The rows to read: a whole table, or those behind a navigation property (then `narrowed`). */
export interface RowsPlace {
  readonly table: TableMetadata;
  readonly narrowed?: Condition;
}

/** The query, for the rows of its place only. */
export const narrowedQuery = (query: RecordQuery, condition: Condition | undefined): RecordQuery => {
  if (!condition) return query;
  return { ...query, filter: query.filter ? { kind: 'and', terms: [condition, query.filter] } : condition };
};
