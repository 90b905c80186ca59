import { type ColumnMetadata } from '../../metadata/table-metadata';

/** The OData type of a column, as `$metadata` and type errors name it. */
export function edmType(column: ColumnMetadata): string {
  switch (column.type) {
    case 'Integer':
    case 'Picklist':
    case 'State':
    case 'Status':
      return 'Edm.Int32';
    case 'BigInt':
      return 'Edm.Int64';
    case 'Money':
    case 'Decimal':
      return 'Edm.Decimal';
    case 'Double':
      return 'Edm.Double';
    case 'Boolean':
      return 'Edm.Boolean';
    case 'DateTime':
      return column.dateTimeBehavior === 'DateOnly' ? 'Edm.Date' : 'Edm.DateTimeOffset';
    case 'Uniqueidentifier':
    case 'Lookup':
    case 'Customer':
    case 'Owner':
      return 'Edm.Guid';
    case 'Image':
      return 'Edm.Binary';
    case 'ManagedProperty':
      return 'Microsoft.Dynamics.CRM.BooleanManagedProperty';
    default:
      return 'Edm.String';
  }
}
