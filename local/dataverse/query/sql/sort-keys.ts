import { DataverseError } from '../../errors/dataverse-error';
import { type ColumnMetadata, type ColumnType } from '../../metadata/table-metadata';
import { isLookup, isPolymorphic, tableColumnOf } from '../../store/stored-column';
import { type Link, type Order, type RecordQuery } from '../record-query';
import { restriction, tableSource } from './compile-condition';
import { columnOf, columnSql, sqlTable, tableOf, type Scope, type SqlColumn, type SqlTable } from './scope';
import { allOf, bound, FALSE, joined, sql, type SqlText } from './sql-text';

/** One thing rows are sorted by. */
export interface SortKey {
  readonly sql: SqlText;
  readonly descending: boolean;
  readonly numeric: boolean;
}

/** What a query sorts by, with enough keys at the end that no two rows are equal: so a page can begin behind any row. */
export interface SortKeys {
  readonly asked: readonly SortKey[];
  readonly id: SortKey;
  /** Keys of linked tables of which one row may have many. */
  readonly linked: readonly SortKey[];
}

export function sortKeysOf(scope: Scope, query: RecordQuery): SortKeys {
  const orders = [...query.orders, ...query.links.flatMap(ordersOf)];
  const root = tableOf(scope, 'root');
  return {
    asked: orders.map((order) => sortKey(scope, order)),
    id: keyOf(scope, 'root', root.table.primaryId),
    linked: query.links.flatMap((link) => linkKeys(scope, link)),
  };
}

/** Orders of linked tables come after those of the table above (order-rows.md). */
const ordersOf = (link: Link): readonly Order[] => [...link.orders, ...link.links.flatMap(ordersOf)];

function linkKeys(scope: Scope, link: Link): readonly SortKey[] {
  const linked = scope.tables.get(link.alias);
  if (!linked) return [];
  const own = link.from === linked.table.primaryId ? [] : [keyOf(scope, link.alias, linked.table.primaryId)];
  return [...own, ...link.links.flatMap((deeper) => linkKeys(scope, deeper))];
}

const keyOf = (scope: Scope, alias: string, column: string): SortKey => ({
  sql: columnOf(scope, { alias, column }).sql,
  descending: false,
  numeric: false,
});

/** Lookups sort by the name of the row they point at, choices by number or (FetchXML) by label. */
export function sortKey(scope: Scope, { path, descending, by }: Order): SortKey {
  const found = columnOf(scope, path);
  if (by !== 'value' && isLookup(found.column)) return { sql: nameOf(scope, found), descending, numeric: false };
  if (by === 'label' && LABELLED.has(found.column.type)) return { sql: labelOf(found), descending, numeric: false };
  return { sql: found.sql, descending, numeric: NUMERIC.has(found.column.type) };
}

const LABELLED: ReadonlySet<ColumnType> = new Set<ColumnType>(['Picklist', 'State', 'Status', 'Boolean']);
const NUMERIC: ReadonlySet<ColumnType> = new Set<ColumnType>([
  ...['Integer', 'BigInt', 'Decimal', 'Double', 'Money', 'Boolean', 'Picklist', 'State', 'Status', 'ManagedProperty'],
] as ColumnType[]);

function labelOf({ sql: value, column }: SqlColumn): SqlText {
  const options = column.options ?? [];
  if (options.length === 0) return value;
  const cases = options.map((option) => sql`WHEN ${bound(option.value)} THEN ${bound(option.label)}`);
  return sql`(CASE ${value} ${joined(cases, ' ')} END COLLATE NOCASE)`;
}

function nameOf(scope: Scope, lookup: SqlColumn): SqlText {
  const names = (lookup.column.targets ?? []).flatMap((target) => nameIn(scope, lookup, target));
  const [first] = names;
  if (first === undefined) return lookup.sql;
  if (!isPolymorphic(lookup.column)) return sql`(${first.name} COLLATE NOCASE)`;
  const table = columnSql(lookup.owner, tableColumnOf(lookup.column.logicalName));
  const cases = names.map(({ target, name }) => sql`WHEN ${bound(target)} THEN ${name}`);
  return sql`(CASE ${table} ${joined(cases, ' ')} END COLLATE NOCASE)`;
}

interface NameIn {
  readonly target: string;
  readonly name: SqlText;
}

function nameIn(scope: Scope, lookup: SqlColumn, target: string): readonly NameIn[] {
  const table = scope.catalogue.table(target);
  const column: ColumnMetadata | undefined = table?.columns.get(table.primaryName ?? '');
  if (!table || !column) return [];
  const row = sqlTable(scope, target);
  const where = allOf([sql`${columnSql(row, table.primaryId)} = ${lookup.sql}`, ...readable(scope, row)]);
  const name = sql`(SELECT ${columnSql(row, column.logicalName)} FROM ${tableSource(scope, row)} WHERE ${where})`;
  return [{ target, name }];
}

/** A row the caller may not read has no name to sort by; that its table must not be read at all does not refuse the order. */
function readable(scope: Scope, row: SqlTable): readonly SqlText[] {
  try {
    return restriction(scope, row);
  } catch (error) {
    if (error instanceof DataverseError && error.status === 403) return [FALSE];
    throw error;
  }
}
