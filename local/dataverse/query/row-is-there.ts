import { type TableMetadata } from '../metadata/table-metadata';
import { type QuerySource } from './query-source';
import { runQuery } from './run-query';

/** Whether a row with this key exists, whoever may read it: tables that only show the rows of others are looked into as well. */
export function rowIsThere(source: QuerySource, table: TableMetadata, id: string): boolean {
  const left = { alias: 'root', column: table.primaryId };
  const query = {
    table: table.logicalName,
    columns: [table.primaryId],
    filter: { kind: 'comparison', operator: 'eq', left, right: id },
    orders: [],
    links: [],
  } as const;
  return runQuery(source, query).rows.length > 0;
}
