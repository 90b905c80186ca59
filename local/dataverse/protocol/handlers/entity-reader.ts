import { findRecord } from '../address/find-record';
import { parseRowAddress, relativePath } from '../address/parse-row-address';
import { badPayload } from '../../errors/payload-errors';
import { badQuery } from '../../errors/address-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { type Reference } from '../../store/row';
import { type JsonObject, isJsonObject, type Json } from '../json/json';
import { readJson } from '../json/read-json';
import { type EntityReader } from '../rows/read-entity';
import { type ApiContext } from './api-context';

/** Reads rows of this request's payload: addresses in it may name rows by key, or rows the change set made before (`$1`). */
export function entityReader(context: ApiContext): EntityReader {
  const { services } = context.execution;
  return {
    catalogue: services.catalogue,
    resolve: (address) => resolveAddress(context, address),
  };
}

/** The row behind an address in a payload. */
export function resolveAddress({ execution, contentIds }: ApiContext, address: string): Reference {
  const contentId = /^\/?\$([^/]+)$/.exec(relativePath(address))?.[1];
  if (contentId !== undefined) {
    const reference = contentIds.get(contentId);
    if (!reference)
      throw badQuery(
        `Content-ID Reference: '$${contentId}' is invalid or refers to no earlier request of the change set.`,
      );
    return reference;
  }
  const { services } = execution;
  const { table, id } = findRecord(services, parseRowAddress(services.catalogue, address));
  return { table: table.logicalName, id };
}

/** The payload as JSON; what is no JSON is refused with 400. */
export function readPayload({ request }: ApiContext, table?: TableMetadata): JsonObject {
  const json = parsed(request.body, table);
  if (isJsonObject(json)) return json;
  throw badPayload(table?.entitySetName ?? '', 'Microsoft.OData.ODataException: The payload must be a JSON object.');
}

function parsed(body: string, table: TableMetadata | undefined): Json {
  try {
    return readJson(body);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw badPayload(table?.entitySetName ?? '', `Microsoft.OData.ODataException: ${error.message}`);
  }
}
