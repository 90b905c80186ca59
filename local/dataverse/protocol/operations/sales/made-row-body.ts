import { type TableMetadata } from '../../../metadata/table-metadata';
import { badPayload } from '../../../errors/payload-errors';
import { type Execution } from '../../../pipeline/execution';
import { type ApiResponse } from '../../api-request';
import { readOneRow } from '../../handlers/read-one-row';
import { rowBody } from '../../handlers/row-body';
import { isJsonArray, isJsonObject, type Json } from '../../json/json';
import { propertyOf } from '../../rows/property-of';
import { type OperationCall } from '../operation';

/**
 * The row an action has made, with the columns its `ColumnSet` asks for (`{"AllColumns": false, "Columns": ["name"]}`; all without one).
 * The caller must be allowed to read it.
 */
export function madeRowBody(
  { context, parameters }: OperationCall,
  execution: Execution,
  { table, id }: { readonly table: TableMetadata; readonly id: string },
): ApiResponse {
  const columns = columnsOf(table, parameters['ColumnSet'] ?? null);
  const options = new Map(columns === undefined ? [] : [['$select', columns.join(',')]]);
  const inside = { ...context, execution };
  return rowBody(inside, readOneRow(inside, { table, id, options }), { status: 200 });
}

function columnsOf(table: TableMetadata, columnSet: Json): readonly string[] | undefined {
  if (columnSet === null) return undefined;
  if (!isJsonObject(columnSet)) throw noColumnSet();
  const columns = columnSet['Columns'] ?? [];
  if (columnSet['AllColumns'] === true) return undefined;
  if (!isJsonArray(columns)) throw noColumnSet();
  const names = columns.map((name) => {
    if (typeof name !== 'string') throw noColumnSet();
    const column = table.columns.get(name);
    return column ? propertyOf(column) : name;
  });
  return names.length === 0 ? [table.primaryId] : names;
}

const noColumnSet = (): Error =>
  badPayload('', 'Microsoft.OData.ODataException: The parameter ColumnSet must be a Microsoft.Dynamics.CRM.ColumnSet.');
