import { type ColumnMetadata, type ColumnType } from '../metadata/table-metadata';

/** Types that have no column of their own in SQL: computed by the platform, or rows of another table (activity parties). */
const NOT_STORED: ReadonlySet<ColumnType> = new Set<ColumnType>(['Virtual', 'PartyList']);

const LOOKUPS: ReadonlySet<ColumnType> = new Set<ColumnType>(['Lookup', 'Customer', 'Owner']);

export const isStored = (column: ColumnMetadata): boolean => !NOT_STORED.has(column.type);

/** Holds a Reference. */
export const isLookup = (column: ColumnMetadata): boolean => LOOKUPS.has(column.type);

/** A lookup to one of several tables: the table's name stands in a second SQL column. */
export const isPolymorphic = (column: ColumnMetadata): boolean => isLookup(column) && column.targets?.length !== 1;

/** The second SQL column of a polymorphic lookup. */
export const tableColumnOf = (logicalName: string): string => `${logicalName}__table`;

/** Quotes a name of the metadata for SQL. Names come from metadata only; the quotes make any of them harmless. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
