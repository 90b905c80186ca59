import { type ColumnMetadata, type TableMetadata } from '../metadata/table-metadata';
import { fromSql, toSql } from './column-codec';
import { type Database, type SqlRow, type SqlValue } from './database';
import { isReference, type Row, type Value } from './row';
import { nextRowVersion } from './row-version';
import { isPolymorphic, isStored, quoted, tableColumnOf } from './stored-column';
import { refusingDuplicates } from './unique-violation';

const VERSION = 'versionnumber';

/**
 * Stores a new row and gives its version (the ETag). The row carries its primary key; columns it does not name are null.
 * Refuses an id or an alternate key that exists (412). Values of columns that are not stored are left out.
 */
export function insertRow(database: Database, table: TableMetadata, row: Row): bigint {
  const version = nextRowVersion(database);
  const { names, values } = sqlPairs(table, { ...row, [VERSION]: version });
  const sql = `INSERT INTO ${quoted(table.logicalName)} (${names.map(quoted).join(',')}) VALUES (${names.map(() => '?').join(',')})`;
  refusingDuplicates(table, () => database.run(sql, values));
  return version;
}

export interface RowChange {
  readonly id: string;
  readonly values: Row;
}

/** Changes the named columns only and gives the new version; undefined when there is no such row. */
export function updateRow(database: Database, table: TableMetadata, change: RowChange): bigint | undefined {
  const version = nextRowVersion(database);
  const { names, values } = sqlPairs(table, { ...change.values, [VERSION]: version });
  const assignments = names.map((name) => `${quoted(name)} = ?`).join(', ');
  const sql = `UPDATE ${quoted(table.logicalName)} SET ${assignments} WHERE ${quoted(table.primaryId)} = ?`;
  const { changes } = refusingDuplicates(table, () => database.run(sql, [...values, change.id.toLowerCase()]));
  return changes === 0 ? undefined : version;
}

/** Whether there was such a row. Cascades are the message's business. */
export function deleteRow(database: Database, table: TableMetadata, id: string): boolean {
  const sql = `DELETE FROM ${quoted(table.logicalName)} WHERE ${quoted(table.primaryId)} = ?`;
  return database.run(sql, [id.toLowerCase()]).changes > 0;
}

/** The row with all its stored columns (or only the named ones), nulls included. */
export function readRow(
  database: Database,
  table: TableMetadata,
  wanted: { readonly id: string; readonly columns?: readonly string[] },
): Row | undefined {
  const columns = wanted.columns ?? storedNames(table);
  const sql = `SELECT ${sqlNames(table, columns).map(quoted).join(',')} FROM ${quoted(table.logicalName)} WHERE ${quoted(table.primaryId)} = ?`;
  const found = database.get(sql, [wanted.id.toLowerCase()]);
  return found && rowFromSql(table, columns, found);
}

/** Decodes the named columns of an SQL row that holds them under their own names. */
export function rowFromSql(table: TableMetadata, columns: readonly string[], found: SqlRow): Row {
  const row: Record<string, Value> = {};
  for (const name of columns) {
    const column = table.columns.get(name);
    if (!column || !isStored(column)) continue;
    row[name] = fromSql(column, found[name] ?? null, isPolymorphic(column) ? found[tableColumnOf(name)] : undefined);
  }
  return row;
}

const storedNames = (table: TableMetadata): readonly string[] =>
  [...table.columns.values()].filter(isStored).map((column) => column.logicalName);

/** The SQL columns that hold the named columns: two for a polymorphic lookup. */
export const sqlNames = (table: TableMetadata, columns: readonly string[]): readonly string[] =>
  columns.flatMap((name) => {
    const column = table.columns.get(name);
    if (!column || !isStored(column)) return [];
    return isPolymorphic(column) ? [name, tableColumnOf(name)] : [name];
  });

interface SqlPairs {
  readonly names: readonly string[];
  readonly values: readonly SqlValue[];
}

function sqlPairs(table: TableMetadata, row: Row): SqlPairs {
  const names: string[] = [];
  const values: SqlValue[] = [];
  for (const [name, value] of Object.entries(row)) {
    const column = table.columns.get(name);
    if (!column) throw new TypeError(`${table.logicalName} has no column ${name}`);
    if (!isStored(column)) continue;
    names.push(name);
    values.push(toSql(column, value));
    if (isPolymorphic(column)) {
      names.push(tableColumnOf(name));
      values.push(tableName(column, value));
    }
  }
  return { names, values };
}

function tableName(column: ColumnMetadata, value: Value): SqlValue {
  if (value === null) return null;
  if (isReference(value)) return value.table;
  throw new TypeError(`${column.logicalName} points at one of several tables: give a reference, not ${typeof value}`);
}
