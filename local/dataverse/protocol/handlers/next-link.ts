import { encodePagingCookie } from '../../query/paging-cookie';
import { skipToken } from '../../query/skip-token';
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
  const text = [...kept.map(([name, value]) => `${name}=${encodeOption(value)}`), skipToken(cookie)].join('&');
  return [`"@odata.nextLink":${JSON.stringify(`${request.serviceRoot}/${request.path}?${text}`)}`];
}

/** Query options keep their commas, brackets and slashes readable, as the documented links do. */
const encodeOption = (value: string): string =>
  encodeURIComponent(value).replace(/%(2C|2F|3A|3B|3D|40|24)/g, (encoded) => decodeURIComponent(encoded));
