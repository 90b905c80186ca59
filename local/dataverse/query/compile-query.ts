import { type Catalogue } from '../metadata/catalogue';
import { type QuerySource, type Restrict } from './query-source';
import { type RecordQuery } from './record-query';
import { rangesBehind } from './sql/after-cursor';
import { compileCondition, compileJoins, restriction, tableSource } from './sql/compile-condition';
import { childCounts } from './sql/child-counts';
import { type Output, outputsOf, outputTerms } from './sql/output-columns';
import { columnOf, rootScope, tableOf, type Scope } from './sql/scope';
import { sortKeysOf, type SortKey, type SortKeys } from './sql/sort-keys';
import { allOf, bound, joined, named, sql, type SqlText } from './sql/sql-text';

/** A query as SQL: the statement, the columns it returns and the keys it sorts by (`k0`, `k1`, ... when it is paged). */
export interface CompiledQuery {
  readonly statement: SqlText;
  /** What gives the rest of a page that the statement did not fill. */
  readonly rest?: SqlText;
  readonly outputs: readonly Output[];
  readonly keys: SortKeys;
  /** Matching rows on all pages, counted up to one more than the platform's 5,000. */
  readonly count: SqlText;
}

export const COUNT_LIMIT = 5_000;

/** Compiles everything but aggregates. All values are bound; names in the text come from metadata. */
export function compileQuery(catalogue: Catalogue, query: RecordQuery, restrict?: Restrict): CompiledQuery {
  const source = compileSource(catalogue, query, restrict);
  const outputs = outputsOf(source.scope, query);
  const keys = sortKeysOf(source.scope, query);
  const terms = [...outputs.flatMap(outputTerms), ...childCounts(source.scope, query)];
  const all = sql`FROM ${source.from} WHERE ${source.where}`;
  const counted = query.distinct === true ? sql`SELECT DISTINCT ${joined(terms, ', ')} ${all}` : sql`SELECT 1 ${all}`;
  const [range, rest] = query.page?.after ? rangesBehind(keys, query.page.after) : [];
  return {
    statement: statementOf(query, { source: within(source, range), terms, keys }),
    ...(rest ? { rest: statementOf(query, { source: within(source, rest), terms, keys }) } : {}),
    outputs,
    keys,
    count: sql`SELECT count(*) AS total FROM (${counted} LIMIT ${bound(COUNT_LIMIT + 1)})`,
  };
}

/** FROM and WHERE of a query. */
export interface CompiledSource {
  readonly scope: Scope;
  readonly from: SqlText;
  readonly where: SqlText;
}

export function compileSource(
  catalogue: QuerySource['catalogue'],
  query: RecordQuery,
  restrict?: Restrict,
): CompiledSource {
  const root = rootScope(catalogue, restrict, query.table);
  const { scope, joins, where } = compileJoins(root, query.links, 'root');
  const filter = query.filter ? [compileCondition(scope, query.filter)] : [];
  const table = tableOf(scope, 'root');
  return {
    scope,
    from: joined([tableSource(scope, table), ...joins], ' '),
    where: allOf([...filter, ...where, ...restriction(scope, table)]),
  };
}

interface Parts {
  readonly source: CompiledSource;
  readonly terms: readonly SqlText[];
  readonly keys: SortKeys;
}

const within = (source: CompiledSource, range: SqlText | undefined): CompiledSource =>
  range ? { ...source, where: allOf([source.where, range]) } : source;

function statementOf(query: RecordQuery, { source, terms, keys }: Parts): SqlText {
  const { page } = query;
  const order = orderBy(query.distinct === true ? keys.asked : allKeys(keys));
  if (query.perGroup) return fewPerGroup(query.perGroup, { source, terms, keys });
  const shown = page && query.distinct !== true ? [...terms, ...keyTerms(keys)] : terms;
  const verb = query.distinct === true ? sql`SELECT DISTINCT` : sql`SELECT`;
  return sql`${verb} ${joined(shown, ', ')} FROM ${source.from} WHERE ${source.where}${order}${limit(query)}`;
}

/** One row more than the page holds tells whether there is a next one. */
function limit({ top, page }: RecordQuery): SqlText {
  if (!page) return top === undefined ? sql`` : sql` LIMIT ${bound(top)}`;
  const skipped = page.after ? 0 : (page.number - 1) * page.size;
  return skipped === 0
    ? sql` LIMIT ${bound(page.size + 1)}`
    : sql` LIMIT ${bound(page.size + 1)} OFFSET ${bound(skipped)}`;
}

function fewPerGroup(group: NonNullable<RecordQuery['perGroup']>, { source, terms, keys }: Parts): SqlText {
  const { sql: grouped } = columnOf(source.scope, group.path);
  const partition = sql`PARTITION BY ${grouped}${orderBy(allKeys(keys))}`;
  const ranked = sql`SELECT ${joined(terms, ', ')}, row_number() OVER (${partition}) AS place FROM ${source.from} WHERE ${source.where}`;
  return sql`SELECT * FROM (${ranked}) WHERE place <= ${bound(group.rows)} ORDER BY place`;
}

const allKeys = (keys: SortKeys): readonly SortKey[] => [...keys.asked, keys.id, ...keys.linked];

const keyTerms = (keys: SortKeys): readonly SqlText[] =>
  allKeys(keys).map((key, index) => sql`${key.sql} AS ${named(`k${index}`)}`);

export function orderBy(keys: readonly Pick<SortKey, 'sql' | 'descending'>[]): SqlText {
  if (keys.length === 0) return sql``;
  return sql` ORDER BY ${joined(
    keys.map(({ sql: key, descending }) => (descending ? sql`${key} DESC` : key)),
    ', ',
  )}`;
}
