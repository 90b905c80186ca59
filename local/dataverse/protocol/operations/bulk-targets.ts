import { DataverseError } from '../../errors/dataverse-error';
import { badPayload } from '../../errors/payload-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { isJsonArray, isJsonObject, type JsonObject } from '../json/json';
import { type OperationCall } from './operation';

/** The rows of a bulk message; each must name its type, and it must be the table of the address (conformance row 78). */
export function bulkTargets(call: OperationCall, table: TableMetadata): readonly JsonObject[] {
  const targets = call.parameters['Targets'];
  if (!isJsonArray(targets))
    throw badPayload(table.entitySetName, 'Microsoft.OData.ODataException: The parameter Targets must be an array.');
  return targets.map((target) => {
    if (!isJsonObject(target))
      throw badPayload(table.entitySetName, 'Microsoft.OData.ODataException: A target must be a JSON object.');
    requireType(target, table);
    return target;
  });
}

/** The table a bulk message is bound to. */
export function boundTable({ bound }: OperationCall): TableMetadata {
  if (!bound) throw new DataverseError(400, '0x80060888', 'A bulk message must be bound to a collection of rows.');
  return bound.table;
}

function requireType(target: JsonObject, table: TableMetadata): void {
  const type = target['@odata.type'];
  const name = typeof type === 'string' ? type.replace(/^#/, '') : undefined;
  if (name === `Microsoft.Dynamics.CRM.${table.logicalName}`) return;
  const reason =
    name === undefined
      ? "A type name was not found for an entry of 'Targets': each needs an @odata.type."
      : `The type '${name}' is not 'Microsoft.Dynamics.CRM.${table.logicalName}'.`;
  throw badPayload(table.entitySetName, `Microsoft.OData.ODataException: ${reason}`);
}
