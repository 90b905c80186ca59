import { recordNotFoundByKey } from '../../errors/record-errors';
import { type Catalogue } from '../../metadata/catalogue';
import { type TableMetadata } from '../../metadata/table-metadata';
import { toSql } from '../../store/column-codec';
import { type Database } from '../../store/database';
import { quoted } from '../../store/stored-column';
import { segmentNotFound } from '../../errors/address-errors';
import { type RecordAddress } from './record-address';

export interface Found {
  readonly table: TableMetadata;
  readonly id: string;
}

interface Place {
  readonly database: Database;
  readonly catalogue: Catalogue;
}

/** The primary key behind an address; undefined when no row has that alternate key. An id is not looked up. */
export function findRecordId({ database, catalogue }: Place, address: RecordAddress): string | undefined {
  if (address.kind === 'id') return address.id;
  const table = tableOf(catalogue, address.table);
  const names = Object.keys(address.values);
  const where = names.map((name) => `${quoted(name)} = ?`).join(' AND ');
  const values = names.map((name) => {
    const column = table.columns.get(name);
    return column ? toSql(column, address.values[name] ?? null) : null;
  });
  const row = database.get(
    `SELECT ${quoted(table.primaryId)} AS id FROM ${quoted(table.logicalName)} WHERE ${where}`,
    values,
  );
  return row === undefined ? undefined : String(row['id']);
}

/** The row an address names; a missing one is refused with 404 in the words for its kind of address. */
export function findRecord(place: Place, address: RecordAddress): Found {
  const table = tableOf(place.catalogue, address.table);
  const id = findRecordId(place, address);
  if (id === undefined) throw recordNotFoundByKey(table.logicalName);
  return { table, id };
}

/** Whether a row with this primary key exists. */
export function recordExists(database: Database, table: TableMetadata, id: string): boolean {
  const sql = `SELECT 1 AS found FROM ${quoted(table.logicalName)} WHERE ${quoted(table.primaryId)} = ?`;
  return database.get(sql, [id]) !== undefined;
}

function tableOf(catalogue: Catalogue, name: string): TableMetadata {
  const table = catalogue.table(name);
  if (!table) throw segmentNotFound(name);
  return table;
}
