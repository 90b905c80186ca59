import { type ColumnMetadata, type TableMetadata } from './table-metadata';

/** Metadata of a table as text; the columns, a map in memory, become a list. */
export const tableToJson = (table: TableMetadata): string =>
  JSON.stringify({ ...table, columns: [...table.columns.values()] });

/** Our own text back again: only tableToJson writes it. */
export function tableFromJson(json: string): TableMetadata {
  const read = JSON.parse(json) as Omit<TableMetadata, 'columns'> & { readonly columns: readonly ColumnMetadata[] };
  return { ...read, columns: new Map(read.columns.map((column) => [column.logicalName, column])) };
}
