import { notImplemented } from '../../errors/dataverse-error';
import { type SqlRow } from '../../store/database';
import { type Value } from '../../store/row';
import { type AggregateQuery, type DateGrouping } from '../record-query';
import { type Output, outputTerms, readOutput } from './output-columns';
import { columnOf, type Scope } from './scope';
import { sortKey } from './sort-keys';
import { named, sql, type SqlText } from './sql-text';

/** What the rows of an aggregate have in common. */
export interface Group {
  readonly alias: string;
  readonly terms: readonly SqlText[];
  readonly order: SqlText;
  /** Absent for parts of dates: they are plain numbers. */
  readonly origin?: Output;
  read(row: SqlRow): Value;
}

type GroupRequest = AggregateQuery['groups'][number];

export function groupOf(scope: Scope, request: GroupRequest, index: number): Group {
  const name = `g${index}`;
  const { sql: value, column, owner } = columnOf(scope, request.path);
  if (request.dateGrouping !== undefined) {
    const part = datePart(value, request.dateGrouping);
    return {
      alias: request.alias,
      terms: [sql`${part} AS ${named(name)}`],
      order: part,
      read: (row) => row[name] as number | null,
    };
  }
  const origin: Output = { key: request.alias, owner, column, name };
  const order = sortKey(scope, { path: request.path, descending: false, by: 'label' }).sql;
  return { alias: request.alias, terms: outputTerms(origin), order, origin, read: (row) => readOutput(origin, row) };
}

/** The number of a part of a date in UTC. Weeks are counted as SQL Server does: the first is that of 1 January, Sunday begins one. */
function datePart(value: SqlText, part: DateGrouping): SqlText {
  switch (part) {
    case 'day':
      return sql`CAST(strftime('%d', ${value}) AS INTEGER)`;
    case 'month':
      return sql`CAST(strftime('%m', ${value}) AS INTEGER)`;
    case 'year':
      return sql`CAST(strftime('%Y', ${value}) AS INTEGER)`;
    case 'quarter':
      return sql`((CAST(strftime('%m', ${value}) AS INTEGER) + 2) / 3)`;
    case 'week':
      return sql`((CAST(strftime('%j', ${value}) AS INTEGER) - 1 + CAST(strftime('%w', ${value}, 'start of year') AS INTEGER)) / 7 + 1)`;
    case 'fiscal-period':
    case 'fiscal-year':
      throw notImplemented(`dategrouping='${part}'`);
  }
}
