import { type ColumnMetadata } from '../../metadata/table-metadata';
import { isLookup } from '../../store/stored-column';

/** The type a column has in the Web API's own description of itself; the platform's messages name it. */
export function edmType(column: ColumnMetadata): string {
  if (isLookup(column)) return 'Edm.Guid';
  switch (column.type) {
    case 'Uniqueidentifier':
      return 'Edm.Guid';
    case 'Integer':
    case 'Picklist':
    case 'State':
    case 'Status':
      return 'Edm.Int32';
    case 'BigInt':
      return 'Edm.Int64';
    case 'Decimal':
    case 'Money':
      return 'Edm.Decimal';
    case 'Double':
      return 'Edm.Double';
    case 'Boolean':
    case 'ManagedProperty':
      return 'Edm.Boolean';
    case 'DateTime':
      return isDateOnly(column) ? 'Edm.Date' : 'Edm.DateTimeOffset';
    default:
      return 'Edm.String';
  }
}

/** Such a column holds a day without a time. */
export const isDateOnly = (column: ColumnMetadata): boolean =>
  column.dateTimeBehavior === 'DateOnly' ||
  (column.format === 'DateOnly' && column.dateTimeBehavior !== 'TimeZoneIndependent');
