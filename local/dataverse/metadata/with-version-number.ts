import { versionNumber } from './system-columns';
import { type TableMetadata } from './table-metadata';

/** Every stored row has a version, so every table has the column, said or not. */
export function withVersionNumber(table: TableMetadata): TableMetadata {
  if (table.columns.has('versionnumber')) return table;
  return { ...table, columns: new Map([...table.columns, ['versionnumber', versionNumber()]]) };
}
