import { badPayload } from '../../errors/payload-errors';
import { entityReader } from '../handlers/entity-reader';
import { isJsonObject, type Json } from '../json/json';
import { type Reference } from '../../store/row';
import { readEntity } from '../rows/read-entity';
import { type OperationCall } from './operation';

/**
 * A parameter that names a row: `{"@odata.id": "accounts(id)"}`, or the row's type and primary key,
 * `{"@odata.type": "Microsoft.Dynamics.CRM.account", "accountid": "..."}` (conformance row 74).
 */
export function referenceParameter(call: OperationCall, name: string, value: Json | undefined): Reference {
  if (value === undefined || !isJsonObject(value)) throw missing(name);
  const reader = entityReader(call.context);
  const address = value['@odata.id'];
  if (typeof address === 'string') return reader.resolve(address);
  const type = value['@odata.type'];
  const named = typeof type === 'string' ? /^#?Microsoft\.Dynamics\.CRM\.(\w+)$/.exec(type)?.[1] : undefined;
  const table = named === undefined ? undefined : reader.catalogue.table(named);
  if (!table) throw missing(name);
  const { id } = readEntity(reader, table, value);
  if (id === undefined) throw missing(name);
  return { table: table.logicalName, id };
}

const missing = (name: string): Error =>
  badPayload(
    '',
    `Microsoft.OData.ODataException: The parameter ${name} must name a row: its @odata.type with its primary key, or @odata.id.`,
  );
