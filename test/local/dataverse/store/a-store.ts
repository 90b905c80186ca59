import {
  type ColumnMetadata,
  type ColumnType,
  type TableMetadata,
} from '../../../../local/dataverse/metadata/table-metadata';
import { type Database } from '../../../../local/dataverse/store/database';
import { openDatabase } from '../../../../local/dataverse/store/open-database';
import { createRowVersion } from '../../../../local/dataverse/store/row-version';
import { ensureTableStorage } from '../../../../local/dataverse/store/table-storage';

export const aColumn = (logicalName: string, type: ColumnType, more: Partial<ColumnMetadata> = {}): ColumnMetadata => ({
  logicalName,
  schemaName: logicalName,
  type,
  displayName: logicalName,
  requiredLevel: 'None',
  validForCreate: true,
  validForUpdate: true,
  validForRead: true,
  secured: false,
  custom: false,
  ...more,
});

/** A table of every kind of column, `thing`, keyed by `code` and by `owner` with `rank`. */
export function aTable(more: Partial<TableMetadata> = {}): TableMetadata {
  const columns = [
    aColumn('thingid', 'Uniqueidentifier'),
    aColumn('name', 'String'),
    aColumn('code', 'String'),
    aColumn('rank', 'Integer'),
    aColumn('amount', 'Money'),
    aColumn('rate', 'Decimal'),
    aColumn('weight', 'Double'),
    aColumn('active', 'Boolean'),
    aColumn('kinds', 'MultiSelectPicklist'),
    aColumn('since', 'DateTime'),
    aColumn('parentid', 'Lookup', { targets: ['thing'] }),
    aColumn('customerid', 'Customer', { targets: ['account', 'contact'] }),
    aColumn('versionnumber', 'BigInt'),
    aColumn('people', 'PartyList', { targets: ['contact'] }),
  ];
  return {
    logicalName: 'thing',
    schemaName: 'thing',
    entitySetName: 'things',
    displayName: 'Thing',
    displayCollectionName: 'Things',
    metadataId: '00000000-0000-0000-0000-000000000001',
    objectTypeCode: 10_001,
    primaryId: 'thingid',
    primaryName: 'name',
    ownership: 'OrganizationOwned',
    custom: false,
    activity: false,
    columns: new Map(columns.map((column) => [column.logicalName, column])),
    keys: [
      { logicalName: 'thing_code', schemaName: 'thing_code', displayName: 'Code', columns: ['code'] },
      { logicalName: 'thing_place', schemaName: 'thing_place', displayName: 'Place', columns: ['parentid', 'rank'] },
    ],
    ...more,
  };
}

/** A database in memory (or at the path) that holds the table and nothing in it. */
export function aStore(table: TableMetadata = aTable(), path = ':memory:'): Database {
  const database = openDatabase(path);
  createRowVersion(database);
  ensureTableStorage(database, table);
  return database;
}

export const anId = (number: number): string => `00000000-0000-0000-0000-${number.toString(16).padStart(12, '0')}`;
