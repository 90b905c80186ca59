import { type Catalogue } from '../../metadata/catalogue';
import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { isStored } from '../../store/stored-column';
import { unknownColumn, unknownTable } from '../query-error';
import { type Restrict } from '../query-source';
import { type ColumnPath } from '../record-query';
import { named, sql, type SqlText } from './sql-text';

/** A table of the query under the name it has in SQL. */
export interface SqlTable {
  /** `t0`, `t1`, ...: made here, so no name of a request gets into the text. */
  readonly name: SqlText;
  readonly table: TableMetadata;
  /** Columns the caller may not read: SQL sees NULL in their place. */
  readonly hidden: ReadonlySet<string>;
}

/** What the names in a condition mean, and what is needed to compile deeper. */
export interface Scope {
  readonly catalogue: Catalogue;
  readonly restrict: Restrict | undefined;
  readonly tables: ReadonlyMap<string, SqlTable>;
  /** The alias whose filter is being compiled. */
  readonly self: string;
  readonly nextName: () => SqlText;
}

export function rootScope(catalogue: Catalogue, restrict: Restrict | undefined, table: string): Scope {
  let count = 0;
  const nextName = (): SqlText => ({ text: `t${count++}`, values: [] });
  const scope: Scope = { catalogue, restrict, tables: new Map(), self: 'root', nextName };
  return within(scope, 'root', sqlTable(scope, table));
}

/** A table under a name of its own, as the caller may see it. */
export function sqlTable(scope: Scope, logicalName: string): SqlTable {
  return {
    name: scope.nextName(),
    table: tableNamed(scope.catalogue, logicalName),
    hidden: scope.restrict?.hiddenColumns(logicalName) ?? NOTHING,
  };
}

export const NOTHING: ReadonlySet<string> = new Set();

export function tableNamed(catalogue: Catalogue, logicalName: string): TableMetadata {
  const table = catalogue.table(logicalName);
  if (!table) throw unknownTable(logicalName);
  return table;
}

/** The scope with one more table in it, seen from that table. */
export function within(scope: Scope, alias: string, added: SqlTable): Scope {
  return { ...scope, tables: new Map([...scope.tables, [alias, added]]), self: alias };
}

export function tableOf(scope: Scope, alias: string): SqlTable {
  const found = scope.tables.get(alias);
  if (!found) throw new TypeError(`The query names the alias ${alias} outside of its reach.`);
  return found;
}

export interface SqlColumn {
  readonly sql: SqlText;
  readonly column: ColumnMetadata;
  readonly owner: SqlTable;
}

/** The column a path means, as SQL and as metadata. */
export function columnOf(scope: Scope, path: ColumnPath): SqlColumn {
  const owner = tableOf(scope, path.alias);
  const column = owner.table.columns.get(path.column);
  if (!column || !isStored(column)) throw unknownColumn(path.column, owner.table.logicalName);
  return { sql: columnSql(owner, column.logicalName), column, owner };
}

/** A stored column as SQL; NULL where the caller may not read it, so that no clause of a query can tell its values apart. */
export const columnSql = ({ name, hidden }: SqlTable, column: string): SqlText =>
  hidden.has(column) ? sql`NULL` : sql`${name}.${named(column)}`;
