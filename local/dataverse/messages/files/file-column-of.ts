import { propertyNotFound } from '../../errors/address-errors';
import { notImplemented } from '../../errors/dataverse-error';
import { notAFileColumn } from '../../errors/file-errors';
import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';

/** The file column of that name. Refuses an unknown column, one that holds no file, and image columns (501). */
export function fileColumnOf(table: TableMetadata, name: string): ColumnMetadata {
  const column = table.columns.get(name.toLowerCase());
  if (!column) throw propertyNotFound(name, table.logicalName);
  if (column.type === 'Image') throw notImplemented('image columns');
  if (column.type !== 'File') throw notAFileColumn(name, table.logicalName);
  return column;
}
