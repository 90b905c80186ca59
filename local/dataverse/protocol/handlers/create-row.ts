import { type TableMetadata } from '../../metadata/table-metadata';
import { type Row } from '../../store/row';
import { committedRead } from '../../pipeline/write-transaction';
import { type ApiResponse } from '../api-request';
import { noContent } from '../api-response';
import { readEntity } from '../rows/read-entity';
import { type ApiContext } from './api-context';
import { entityReader, readPayload } from './entity-reader';
import { readOneRow } from './read-one-row';
import { rowBody } from './row-body';
import { preferenceApplied } from './row-writing';

/** POST to a set: 204 with the address of the new row, or 201 with the row (conformance rows 9, 10, 12, 14). */
export async function createRow(context: ApiContext, table: TableMetadata, preset: Row = {}): Promise<ApiResponse> {
  const { execution, request } = context;
  const payload = readPayload(context, table);
  const entity = await committedRead(execution, () => readEntity(entityReader(context), table, payload));
  const target = { ...entity, values: { ...entity.values, ...preset } };
  const { id } = await execution.send('Create', { target }, execution);
  const address = `${request.serviceRoot}/${table.entitySetName}(${id})`;
  const headers = { Location: address, 'OData-EntityId': address };
  if (!context.preferences.representation) return noContent(headers);
  const applied = preferenceApplied(context, ['representation', 'annotations']);
  return committedRead(execution, () =>
    rowBody(context, readOneRow(context, { table, id }), { status: 201, headers: { ...headers, ...applied } }),
  );
}
