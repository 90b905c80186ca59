import { type ColumnMetadata, type ColumnType } from '../../metadata/table-metadata';

/** The type a column has in the Web API's own description of itself; the platform's messages name it. */
export function edmType(column: ColumnMetadata): string {
  if (column.type === 'DateTime') return isDateOnly(column) ? 'Edm.Date' : 'Edm.DateTimeOffset';
  return TYPES[column.type] ?? 'Edm.String';
}

/** Types that are not listed are text. */
const TYPES: Partial<Readonly<Record<ColumnType, string>>> = {
  Uniqueidentifier: 'Edm.Guid',
  File: 'Edm.Guid',
  Image: 'Edm.Binary',
  Lookup: 'Edm.Guid',
  Customer: 'Edm.Guid',
  Owner: 'Edm.Guid',
  Integer: 'Edm.Int32',
  Picklist: 'Edm.Int32',
  State: 'Edm.Int32',
  Status: 'Edm.Int32',
  BigInt: 'Edm.Int64',
  Decimal: 'Edm.Decimal',
  Money: 'Edm.Decimal',
  Double: 'Edm.Double',
  Boolean: 'Edm.Boolean',
  ManagedProperty: 'Edm.Boolean',
};

/** Such a column holds a day without a time. */
export const isDateOnly = (column: ColumnMetadata): boolean =>
  column.dateTimeBehavior === 'DateOnly' ||
  (column.format === 'DateOnly' && column.dateTimeBehavior !== 'TimeZoneIndependent');

/** Such a column holds a moment that clocks show differently; the others show what they hold. */
export const isInstant = (column: ColumnMetadata): boolean =>
  !isDateOnly(column) && column.dateTimeBehavior !== 'TimeZoneIndependent';
