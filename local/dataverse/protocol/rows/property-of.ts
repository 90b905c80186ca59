import { type ColumnMetadata, type ColumnType, type TableMetadata } from '../../metadata/table-metadata';

const LOOKUPS: ReadonlySet<ColumnType> = new Set<ColumnType>(['Lookup', 'Customer', 'Owner']);

/** Never shown: computed companions, and activity parties, which are a navigation property. */
const HIDDEN_TYPES: ReadonlySet<ColumnType> = new Set<ColumnType>(['Virtual', 'PartyList']);

/** Whether a column is a property of its table's rows. */
export const isProperty = (column: ColumnMetadata): boolean => column.validForRead && !HIDDEN_TYPES.has(column.type);

export const isLookupColumn = (column: ColumnMetadata): boolean => LOOKUPS.has(column.type);

/** The property of a column: `_primarycontactid_value` for a lookup, else its logical name. */
export const propertyOf = (column: ColumnMetadata): string =>
  isLookupColumn(column) ? `_${column.logicalName}_value` : column.logicalName;

/** The column behind a property of a URL or a payload; undefined when there is none. */
export function columnOfProperty(table: TableMetadata, property: string): ColumnMetadata | undefined {
  const lookup = /^_(.+)_value$/.exec(property)?.[1];
  const column = table.columns.get(lookup ?? property);
  return column && isLookupColumn(column) === (lookup !== undefined) ? column : undefined;
}
