import { compileQuery } from './compile-query';
import { type QuerySource, type Restrict } from './query-source';
import { type Condition, type PageCursor, type RecordQuery } from './record-query';
import { cursorAt } from './sql/after-cursor';

export interface RowPlace {
  readonly query: RecordQuery;
  readonly id: string;
}

/** Where a row stands in the order of a query, so that the query can go on behind it; undefined when the row is not in it. */
export function cursorOfRow(
  { database, catalogue }: QuerySource,
  { query, id }: RowPlace,
  restrict?: Restrict,
): PageCursor | undefined {
  const column = catalogue.table(query.table)?.primaryId ?? '';
  const filter: Condition = { kind: 'comparison', operator: 'eq', left: { alias: 'root', column }, right: id };
  const { statement, keys } = compileQuery(catalogue, { ...query, filter, page: { size: 1, number: 1 } }, restrict);
  const row = database.get(statement.text, statement.values);
  return row && cursorAt(keys, row);
}
