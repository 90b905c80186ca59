import { badQuery } from '../../errors/address-errors';
import { type UpsertRequest } from '../../messages/message-map';
import { requiredTable } from '../../messages/required-table';
import { committedRead } from '../../pipeline/write-transaction';
import { type RecordAddress } from '../address/record-address';
import { type ApiResponse } from '../api-request';
import { noContent } from '../api-response';
import { readVersionDemand, type VersionDemand } from '../headers/etag';
import { readEntity } from '../rows/read-entity';
import { type ApiContext } from './api-context';
import { entityReader, readPayload } from './entity-reader';
import { readOneRow } from './read-one-row';
import { rowBody } from './row-body';
import { preferenceApplied } from './row-writing';

/** PATCH of a row: update or, unless If-Match forbids, create (conformance rows 11, 19, 24-27, 30). */
export async function updateRow(context: ApiContext, address: RecordAddress): Promise<ApiResponse> {
  const { execution, request } = context;
  const table = requiredTable(execution, address.table);
  const payload = readPayload(context, table);
  const entity = await committedRead(execution, () => readEntity(entityReader(context), table, payload));
  const target = address.kind === 'id' ? { entity: { ...entity, id: address.id } } : { entity, key: address.values };
  const { id, created } = await execution.send('Upsert', { target, ...conditions(request.headers) }, execution);
  const location = `${request.serviceRoot}/${table.entitySetName}(${id})`;
  const headers = { 'OData-EntityId': location, ...(created ? { Location: location } : {}) };
  if (!context.preferences.representation) return noContent(headers);
  const applied = preferenceApplied(context, ['representation', 'annotations']);
  return committedRead(execution, () =>
    rowBody(context, readOneRow(context, { table, id }), {
      status: created ? 201 : 200,
      headers: { ...headers, ...applied },
    }),
  );
}

/** `If-Match` allows updates only, `If-None-Match: *` creation only. */
function conditions(headers: ReadonlyMap<string, string>): Pick<UpsertRequest, 'only' | 'version'> {
  const match: VersionDemand | undefined = readVersionDemand(headers.get('if-match'));
  const noneMatch = readVersionDemand(headers.get('if-none-match'));
  if (match && noneMatch) throw badQuery('If-Match and If-None-Match cannot stand in one request.');
  if (match) return { only: 'update', version: match };
  return noneMatch?.kind === 'any' ? { only: 'create' } : {};
}
