import { propertyNotFound } from '../../../errors/address-errors';
import { badPayload } from '../../../errors/payload-errors';
import { type TableMetadata } from '../../../metadata/table-metadata';
import { isJsonArray, isJsonObject, type Json } from '../../json/json';
import { propertyOf } from '../../rows/property-of';

/**
 * A `ColumnSet` (`{"AllColumns": false, "Columns": ["name"]}`) as the query options of a read; all columns without one, the primary key for an
 * empty one. Columns that the table does not have are refused.
 */
export function columnSetOptions(table: TableMetadata, columnSet: Json): ReadonlyMap<string, string> {
  if (columnSet === null) return new Map();
  if (!isJsonObject(columnSet)) throw noColumnSet();
  const columns = columnSet['Columns'] ?? [];
  if (columnSet['AllColumns'] === true) return new Map();
  if (!isJsonArray(columns)) throw noColumnSet();
  const names = columns.map((name) => propertyNamed(table, name));
  return new Map([['$select', names.length === 0 ? table.primaryId : names.join(',')]]);
}

function propertyNamed(table: TableMetadata, name: Json): string {
  if (typeof name !== 'string') throw noColumnSet();
  const column = table.columns.get(name);
  if (!column?.validForRead) throw propertyNotFound(name, table.logicalName);
  return propertyOf(column);
}

const noColumnSet = (): Error =>
  badPayload('', 'Microsoft.OData.ODataException: The parameter ColumnSet must be a Microsoft.Dynamics.CRM.ColumnSet.');
