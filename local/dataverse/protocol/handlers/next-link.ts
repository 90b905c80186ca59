import { encodePagingCookie } from '../../query/paging-cookie';
import { type QueryResult } from '../../query/query-result';
import { type RecordQuery } from '../../query/record-query';
import { type ApiContext } from './api-context';

/** The link to the next page as a property of the answer; none behind the last page (conformance row 55). */
export function nextLink({ execution, request }: ApiContext, query: RecordQuery, result: QueryResult): string[] {
  if (!result.more || !query.page || !result.next) return [];
  const cookie = encodePagingCookie(execution.services.catalogue, query, {
    page: query.page.number,
    cursor: result.next,
  });
  const kept = [...request.options].filter(([name]) => name !== '$skiptoken');
  const text = [...kept, ['$skiptoken', cookie] as const]
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&');
  return [`"@odata.nextLink":${JSON.stringify(`${request.serviceRoot}/${request.path}?${text}`)}`];
}
