import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { fromSql } from '../../store/column-codec';
import { type SqlRow } from '../../store/database';
import { type Value } from '../../store/row';
import { isPolymorphic, isStored, tableColumnOf } from '../../store/stored-column';
import { unknownColumn } from '../query-error';
import { type AliasedColumn, type Link, type RecordQuery } from '../record-query';
import { columnSql, tableOf, type Scope, type SqlTable } from './scope';
import { named, sql, type SqlText } from './sql-text';

/** A column of the answer: what it is called there, where it comes from, and how the statement names it. */
export interface Output {
  readonly key: string;
  readonly owner: SqlTable;
  readonly column: ColumnMetadata;
  readonly name: string;
}

type Selection = Pick<RecordQuery, 'columns' | 'aliased'>;

/** The columns a query returns, root first. The ETag and the key come with every row of the root, but not where rows are merged. */
export function outputsOf(scope: Scope, query: RecordQuery): readonly Output[] {
  const root = tableOf(scope, 'root');
  const always = query.distinct === true ? [] : [root.table.primaryId, 'versionnumber'];
  const wanted = [...always, ...namesOf(root.table, query)].map((column) => ({ column, key: column }));
  const found = [
    ...picked(root, [...wanted, ...aliasKeys(query)]),
    ...query.links.flatMap((link) => linkedOutputs(scope, link)),
  ];
  const unique = new Map(found.map((output) => [output.key, output]));
  return [...unique.values()].map((output, index) => ({ ...output, name: `c${index}` }));
}

function linkedOutputs(scope: Scope, link: Link): readonly Output[] {
  const linked = scope.tables.get(link.alias);
  if (!linked) return [];
  const wanted = namesOf(linked.table, link).map((column) => ({ column, key: `${link.alias}.${column}` }));
  return [
    ...picked(linked, [...wanted, ...aliasKeys(link)]),
    ...link.links.flatMap((deeper) => linkedOutputs(scope, deeper)),
  ];
}

const namesOf = (table: TableMetadata, selection: Selection): readonly string[] =>
  selection.columns === 'all' ? readableColumns(table) : selection.columns;

const aliasKeys = (selection: Selection): readonly { readonly column: string; readonly key: string }[] =>
  (selection.aliased ?? []).map(({ column, alias }: AliasedColumn) => ({ column, key: alias }));

/** What `columns: 'all'` means. */
export const readableColumns = (table: TableMetadata): readonly string[] =>
  [...table.columns.values()]
    .filter((column) => isStored(column) && column.validForRead)
    .map((column) => column.logicalName);

function picked(
  owner: SqlTable,
  wanted: readonly { readonly column: string; readonly key: string }[],
): readonly Output[] {
  return wanted.flatMap(({ column: name, key }) => {
    const column = owner.table.columns.get(name);
    if (!column) {
      if (name === 'versionnumber') return [];
      throw unknownColumn(name, owner.table.logicalName);
    }
    return isStored(column) ? [{ key, owner, column, name: '' }] : [];
  });
}

/** The terms of SELECT: two for a lookup that may point at several tables. */
export function outputTerms({ owner, column, name }: Output): readonly SqlText[] {
  const value = columnSql(owner, column.logicalName);
  if (!isPolymorphic(column)) return [sql`${value} AS ${named(name)}`];
  const table = owner.hidden.has(column.logicalName) ? value : columnSql(owner, tableColumnOf(column.logicalName));
  return [sql`${value} AS ${named(name)}`, sql`${table} AS ${named(`${name}t`)}`];
}

export const readOutput = ({ column, name }: Output, row: SqlRow): Value =>
  fromSql(column, row[name] ?? null, isPolymorphic(column) ? row[`${name}t`] : undefined);
