import { type Catalogue } from '../metadata/catalogue';
import { compileSource, orderBy } from './compile-query';
import { type Restrict } from './query-source';
import { type AggregateQuery, type RecordQuery } from './record-query';
import { type Group, groupOf } from './sql/groups';
import { type Measure, measureOf } from './sql/measures';
import { bound, joined, sql, type SqlText } from './sql/sql-text';

export interface CompiledAggregate {
  readonly statement: SqlText;
  /** Rows that feed the aggregate, counted up to one more than `limit`. */
  readonly fed: SqlText;
  readonly limit: number;
  readonly groups: readonly Group[];
  readonly measures: readonly Measure[];
}

export type AggregateRecordQuery = RecordQuery & { readonly aggregate: AggregateQuery };

/** The platform aggregates 50,000 rows at most (aggregate-data.md). */
const MOST_ROWS = 50_000;

/** Compiles an aggregate: its groups in front, then its measures. */
export function compileAggregate(
  catalogue: Catalogue,
  query: AggregateRecordQuery,
  restrict?: Restrict,
): CompiledAggregate {
  const { scope, from, where } = compileSource(catalogue, query, restrict);
  const { aggregate } = query;
  const groups = aggregate.groups.map((group, index) => groupOf(scope, group, index));
  const measures = aggregate.measures.map((measure, index) => measureOf(scope, measure, index));
  const groupTerms = groups.flatMap(({ terms }) => terms);
  const terms = [...groupTerms, ...measures.flatMap((measure) => measure.terms)];
  const limit = Math.min(aggregate.limit ?? MOST_ROWS, MOST_ROWS);
  return {
    statement: sql`SELECT ${joined(terms, ', ')} FROM ${from} WHERE ${where}${groupBy(groupTerms)}${orderBy(ordersOf(aggregate, [...groups, ...measures]))}${page(query)}`,
    fed: sql`SELECT count(*) AS total FROM (SELECT 1 FROM ${from} WHERE ${where} LIMIT ${bound(limit + 1)})`,
    limit,
    groups,
    measures,
  };
}

/** By place, for a name could be a column's too. */
const groupBy = (terms: readonly SqlText[]): SqlText =>
  terms.length === 0 ? sql`` : { text: ` GROUP BY ${terms.map((_, index) => index + 1).join(', ')}`, values: [] };

function ordersOf(
  { orders }: AggregateQuery,
  parts: readonly (Group | Measure)[],
): readonly { readonly sql: SqlText; readonly descending: boolean }[] {
  return orders.flatMap(({ alias, descending }) =>
    parts.filter((part) => part.alias === alias).map(({ order }) => ({ sql: order, descending })),
  );
}

function page({ top, page: wanted }: RecordQuery): SqlText {
  if (wanted) return sql` LIMIT ${bound(wanted.size + 1)} OFFSET ${bound((wanted.number - 1) * wanted.size)}`;
  return top === undefined ? sql`` : sql` LIMIT ${bound(top)}`;
}
