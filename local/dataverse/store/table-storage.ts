import {
  type AlternateKey,
  type ColumnMetadata,
  type ColumnType,
  type TableMetadata,
} from '../metadata/table-metadata';
import { type Database } from './database';
import { isLookup, isPolymorphic, isStored, quoted, tableColumnOf } from './stored-column';

/**
 * Creates the SQL table of a Dataverse table, or brings an existing one up to its metadata: missing columns and indexes are added,
 * nothing is ever dropped, so an upgrade keeps data.
 */
export function ensureTableStorage(database: Database, table: TableMetadata): void {
  const present = existingColumns(database, table.logicalName);
  const wanted = storedColumns(table);
  if (present.size === 0) database.execute(createStatement(table, wanted));
  else {
    const missing = wanted.filter((column) => !present.has(column.name));
    if (missing.length > 0) database.execute(missing.map((column) => addStatement(table, column)).join(';\n'));
  }
  database.execute(indexStatements(table).join(';\n'));
}

/** `table.columns`: how the violation of a key is told apart, SQLite names the columns only. */
export const keyIndexName = (table: string, key: string): string => `${table}.key.${key}`;

interface SqlColumn {
  readonly name: string;
  readonly declaration: string;
}

export function storedColumns(table: TableMetadata): readonly SqlColumn[] {
  const columns: SqlColumn[] = [];
  for (const column of table.columns.values()) {
    if (!isStored(column)) continue;
    columns.push({ name: column.logicalName, declaration: declarationOf(table, column) });
    if (isPolymorphic(column)) columns.push({ name: tableColumnOf(column.logicalName), declaration: 'TEXT' });
  }
  return columns;
}

const TEXT = 'TEXT';
const SEARCHED_TEXT = 'TEXT COLLATE NOCASE';
const INTEGER = 'INTEGER';

const DECLARATIONS: Readonly<Record<ColumnType, string>> = {
  Uniqueidentifier: TEXT,
  String: SEARCHED_TEXT,
  Memo: SEARCHED_TEXT,
  EntityName: SEARCHED_TEXT,
  Integer: INTEGER,
  BigInt: INTEGER,
  Decimal: INTEGER,
  Double: 'REAL',
  Money: INTEGER,
  Boolean: INTEGER,
  ManagedProperty: INTEGER,
  Picklist: INTEGER,
  State: INTEGER,
  Status: INTEGER,
  MultiSelectPicklist: TEXT,
  DateTime: TEXT,
  Lookup: TEXT,
  Customer: TEXT,
  Owner: TEXT,
  PartyList: TEXT,
  Image: TEXT,
  File: TEXT,
  Virtual: TEXT,
};

/** Types of one storage class can hold each other's values; Money and Decimal scale them differently. */
export const storageClass = (type: ColumnType): string =>
  type === 'Money' || type === 'Decimal' ? type : DECLARATIONS[type];

const declarationOf = (table: TableMetadata, column: ColumnMetadata): string =>
  column.logicalName === table.primaryId ? 'TEXT NOT NULL PRIMARY KEY' : DECLARATIONS[column.type];

const createStatement = (table: TableMetadata, columns: readonly SqlColumn[]): string =>
  `CREATE TABLE ${quoted(table.logicalName)} (${columns.map(({ name, declaration }) => `${quoted(name)} ${declaration}`).join(', ')})`;

const addStatement = (table: TableMetadata, column: SqlColumn): string =>
  `ALTER TABLE ${quoted(table.logicalName)} ADD COLUMN ${quoted(column.name)} ${column.declaration}`;

function existingColumns(database: Database, table: string): ReadonlySet<string> {
  return new Set(database.all('SELECT name FROM pragma_table_info(?)', [table]).map((row) => String(row['name'])));
}

/** Who wrote a row is asked for too rarely to pay for an index at every write; owners are asked for by every security filter. */
const NOT_INDEXED: ReadonlySet<string> = new Set([
  'createdby',
  'createdonbehalfby',
  'modifiedby',
  'modifiedonbehalfby',
  'owninguser',
  'owningteam',
  'owningbusinessunit',
  'transactioncurrencyid',
  'organizationid',
]);

/** Plain ids by which rows are sought: what is shared with whom. */
const ALSO_INDEXED: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['principalobjectaccess', new Set(['objectid', 'principalid'])],
]);

/** Indexes on lookups leave nulls out: an empty lookup costs a write nothing, and `= ?` still finds them. */
function indexStatements(table: TableMetadata): readonly string[] {
  const sought = ALSO_INDEXED.get(table.logicalName);
  const lookups = [...table.columns.values()].filter(
    (column) => (isLookup(column) && !NOT_INDEXED.has(column.logicalName)) || sought?.has(column.logicalName) === true,
  );
  const name = quoted(table.logicalName);
  return [
    ...lookups.map(({ logicalName }) => {
      const column = quoted(logicalName);
      return `CREATE INDEX IF NOT EXISTS ${quoted(`${table.logicalName}.${logicalName}`)} ON ${name} (${column}) WHERE ${column} IS NOT NULL`;
    }),
    ...nameStatement(table),
    ...table.keys.filter((key) => key.failed !== true && key.pending !== true).map((key) => keyStatement(table, key)),
  ];
}

/** Lists are sorted and sought by the primary name; a page further down must not sort the table again. */
function nameStatement({ logicalName, primaryName, columns, keys }: TableMetadata): readonly string[] {
  const column = columns.get(primaryName ?? '');
  if (column?.type !== 'String' || keys.some((key) => key.columns[0] === primaryName)) return [];
  const index = quoted(`${logicalName}.${column.logicalName}`);
  return [`CREATE INDEX IF NOT EXISTS ${index} ON ${quoted(logicalName)} (${quoted(column.logicalName)})`];
}

/** A key with a null in it binds nobody (the platform does not enforce it either): exactly what UNIQUE means in SQLite. */
const keyStatement = (table: TableMetadata, key: AlternateKey): string =>
  `CREATE UNIQUE INDEX IF NOT EXISTS ${quoted(keyIndexName(table.logicalName, key.logicalName))} ON ${quoted(table.logicalName)} (${key.columns.map(quoted).join(', ')})`;
