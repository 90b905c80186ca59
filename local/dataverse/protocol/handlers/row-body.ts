import { type ApiResponse } from '../api-request';
import { jsonBody } from '../api-response';
import { etagOf } from '../headers/etag';
import { properties } from '../rows/write-row';
import { type ApiContext } from './api-context';
import { contextSelect } from './context-select';
import { type OneRow } from './read-one-row';
import { rowWriterFor } from './row-writing';

/** The answer that shows one row, with its context and its ETag header. */
export function rowBody(
  context: ApiContext,
  one: OneRow,
  answer: { status: number; headers?: Record<string, string> },
): ApiResponse {
  const { table, query, expanded } = one;
  const writer = rowWriterFor(context, { rows: [expanded], among: 'one' });
  // What a write returns is described as the whole entity, whatever `$select` asked for (create-entity-web-api.md, update-delete page).
  const select = context.request.method === 'GET' ? contextSelect(query) : '';
  const address = `${context.request.serviceRoot}/$metadata#${table.entitySetName}${select}/$entity`;
  const parts = [
    `"@odata.context":${JSON.stringify(address)}`,
    ...properties(writer, { table, shown: query.shown, expanded }),
  ];
  const version = expanded.row['versionnumber'];
  const etag = typeof version === 'bigint' || typeof version === 'number' ? { ETag: etagOf(version) } : {};
  return jsonBody(answer.status, `{${parts.join(',')}}`, { ...etag, ...answer.headers });
}
