import { storageClass } from '../../store/table-storage';
import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { importRefused } from '../import-error';

/**
 * The columns a package brings, seen beside those that are there. Refuses a column whose values could not be kept: another type of
 * storage. Lookups keep the tables they already lead to; a standard column keeps what the platform says of it and takes the labels.
 */
export function mergeColumns(known: TableMetadata | undefined, read: TableMetadata): TableMetadata {
  if (!known) return read;
  const columns = [...read.columns.values()].map((column) => merged(known, column));
  return { ...read, columns: new Map(columns.map((column) => [column.logicalName, column])) };
}

function merged(table: TableMetadata, column: ColumnMetadata): ColumnMetadata {
  const before = table.columns.get(column.logicalName);
  if (!before) return column;
  if (!before.custom)
    return { ...before, displayName: column.displayName, requiredLevel: column.requiredLevel, secured: column.secured };
  if (storageClass(before.type) !== storageClass(column.type)) {
    throw importRefused(
      `${table.logicalName}.${column.logicalName}`,
      `the column is of type ${before.type} and cannot become ${column.type}.`,
    );
  }
  return before.targets === undefined ? column : { ...column, targets: before.targets };
}
