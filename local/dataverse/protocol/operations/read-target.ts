import { type UpsertTarget } from '../../messages/message-map';
import { type TableMetadata } from '../../metadata/table-metadata';
import { parseRowAddress } from '../address/parse-row-address';
import { badPayload } from '../../errors/payload-errors';
import { type JsonObject } from '../json/json';
import { type EntityReader, readEntity } from '../rows/read-entity';

/** A target of a bulk message: the row, and how it is named: primary key in the body, or id or alternate key in `@odata.id`. */
export function readTarget(reader: EntityReader, table: TableMetadata, target: JsonObject): UpsertTarget {
  const entity = readEntity(reader, table, target);
  const address = target['@odata.id'];
  if (typeof address !== 'string') return { entity };
  const named = parseRowAddress(reader.catalogue, address);
  if (named.table !== table.logicalName) {
    throw badPayload(
      table.entitySetName,
      `Microsoft.OData.ODataException: ${address} is not a row of ${table.entitySetName}.`,
    );
  }
  return named.kind === 'id' ? { entity: { ...entity, id: named.id } } : { entity, key: named.values };
}
