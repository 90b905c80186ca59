import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { importRefused } from '../import-error';

/**
 * The columns a package brings, seen beside those that are there. Refuses by name a column that would become another type, as the platform
 * does, and one whose text would become shorter than it is here (our choice: values could be longer than their column then). Lookups keep the tables they already lead to; a standard column keeps what the platform says of it and takes the labels.
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
  refuseChange(`${table.logicalName}.${column.logicalName}`, before, column);
  return before.targets === undefined ? column : { ...column, targets: before.targets };
}

function refuseChange(name: string, before: ColumnMetadata, column: ColumnMetadata): void {
  if (before.type !== column.type)
    throw importRefused(name, `the column is of type ${before.type} and cannot become ${column.type}.`);
  if ((column.maxLength ?? Infinity) < (before.maxLength ?? 0))
    throw importRefused(
      name,
      `the column holds ${before.maxLength ?? 0} characters and cannot shrink to ${column.maxLength ?? 0}.`,
    );
}
