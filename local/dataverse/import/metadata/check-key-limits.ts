import { type ColumnMetadata, type ColumnType, type TableMetadata } from '../../metadata/table-metadata';
import { importRefused } from '../import-error';

/** What SQL Server lets an index of a key hold, and how many the platform lets a table have (page define-alternate-keys-entity). */
const MOST_BYTES = 900;
const MOST_COLUMNS = 16;
const MOST_KEYS = 10;

/** Refuses keys beyond the platform's limits, by their names: more than ten, over more than 16 columns, or wider than 900 bytes. */
export function checkKeyLimits(table: TableMetadata): void {
  if (table.keys.length > MOST_KEYS)
    throw importRefused(`table ${table.logicalName}`, `it has ${table.keys.length} keys; ${MOST_KEYS} are allowed.`);
  for (const { logicalName, columns } of table.keys) {
    if (columns.length > MOST_COLUMNS)
      throw importRefused(`key ${logicalName}`, `it has ${columns.length} columns; ${MOST_COLUMNS} are allowed.`);
    const bytes = columns.reduce((sum, column) => sum + widthOf(table.columns.get(column)), 0);
    if (bytes > MOST_BYTES)
      throw importRefused(`key ${logicalName}`, `its columns take ${bytes} bytes; ${MOST_BYTES} are allowed.`);
  }
}

/** Bytes of a value in SQL Server; text is kept in UTF-16. */
function widthOf(column: ColumnMetadata | undefined): number {
  if (!column) return 0;
  return column.type === 'String' ? 2 * (column.maxLength ?? 100) : (WIDTHS[column.type] ?? 8);
}

const WIDTHS: Partial<Readonly<Record<ColumnType, number>>> = {
  Integer: 4,
  Picklist: 4,
  Decimal: 13,
  Lookup: 16,
  Customer: 16,
  Owner: 16,
  Uniqueidentifier: 16,
};
