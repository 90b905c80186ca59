import { type SqlRow } from '../store/database';
import { type Row, type Value } from '../store/row';
import { compileQuery, COUNT_LIMIT, type CompiledQuery } from './compile-query';
import { type ColumnOrigin, type QueryResult } from './query-result';
import { type QuerySource, type Restrict } from './query-source';
import { type RecordQuery } from './record-query';
import { runAggregate } from './run-aggregate';
import { cursorAt } from './sql/after-cursor';
import { type Output, readOutput } from './sql/output-columns';

/** Runs a query; `restrict` narrows the root table and every linked one to what the caller may read. */
export function runQuery(source: QuerySource, query: RecordQuery, restrict?: Restrict): QueryResult {
  if (query.aggregate) return runAggregate(source, { ...query, aggregate: query.aggregate }, restrict);
  const compiled = compileQuery(source.catalogue, query, restrict);
  const found = foundBy(source, compiled, query.page?.size);
  const size = query.page?.size ?? found.length;
  const kept = found.slice(0, size);
  const more = found.length > size;
  return {
    rows: withChildCounts(
      query,
      kept,
      kept.map((row) => decoded(compiled.outputs, row)),
    ),
    more,
    ...(more && query.distinct !== true ? nextPage(compiled, kept.at(-1)) : {}),
    ...(query.withCount === true ? countOf(source, compiled) : {}),
    origins: originsOf(compiled.outputs, query),
  };
}

/** One row more than a page holds, if there are so many. */
function foundBy({ database }: QuerySource, { statement, rest }: CompiledQuery, size = 0): readonly SqlRow[] {
  const found = database.all(statement.text, statement.values);
  return rest && found.length <= size ? [...found, ...database.all(rest.text, rest.values)] : found;
}

function decoded(outputs: readonly Output[], row: SqlRow): Row {
  const values: Record<string, Value> = {};
  for (const output of outputs) values[output.key] = readOutput(output, row);
  return values;
}

function withChildCounts({ childCounts }: RecordQuery, found: readonly SqlRow[], rows: readonly Row[]): readonly Row[] {
  if (childCounts === undefined) return rows;
  const countsOf = (row: SqlRow | undefined): Row =>
    Object.fromEntries(childCounts.map(({ alias }, index) => [alias, Number(row?.[`n${index}`])]));
  return rows.map((row, index) => ({ ...row, ...countsOf(found[index]) }));
}

const nextPage = ({ keys }: CompiledQuery, last: SqlRow | undefined): Pick<QueryResult, 'next'> =>
  last ? { next: cursorAt(keys, last) } : {};

function countOf(
  { database }: QuerySource,
  { count }: CompiledQuery,
): Pick<QueryResult, 'count' | 'countLimitExceeded'> {
  const total = Number(database.get(count.text, count.values)?.['total'] ?? 0);
  return { count: Math.min(total, COUNT_LIMIT), countLimitExceeded: total > COUNT_LIMIT };
}

function originsOf(outputs: readonly Output[], { childCounts = [] }: RecordQuery): QueryResult['origins'] {
  const origins = new Map<string, ColumnOrigin | undefined>();
  for (const { key, owner, column } of outputs)
    if (key !== column.logicalName) origins.set(key, { table: owner.table.logicalName, column: column.logicalName });
  for (const { alias } of childCounts) origins.set(alias, undefined);
  return origins;
}
