import { badQuery } from '../../errors/address-errors';
import { committedRead } from '../../pipeline/write-transaction';
import { parseODataQuery } from '../../query/parse-odata-query';
import { runQuery } from '../../query/run-query';
import { type ApiResponse } from '../api-request';
import { type Value } from '../../store/row';
import { jsonBody } from '../api-response';
import { type ApiContext } from './api-context';
import { narrowedQuery, type RowsPlace } from './rows-place';
import { nextLink } from './next-link';
import { queryContext, restrictTo } from './query-context';
import { preferenceApplied } from './row-writing';

/** GET of a collection's `$ref`: the addresses of its rows, filtered, sorted and paged as the rows would be (retrieve-related-tables-query.md). */
export function referenceRows(context: ApiContext, { table, narrowed }: RowsPlace): Promise<ApiResponse> {
  const { services } = context.execution;
  const { options, serviceRoot } = context.request;
  for (const name of ['$select', '$expand', '$apply', '$count']) {
    if (options.has(name)) throw badQuery(`The query option '${name}' is not supported together with $ref.`);
  }
  return committedRead(context.execution, () => {
    const asked = { table: table.logicalName, options, context: queryContext(context) };
    const parsed = parseODataQuery(services.catalogue, asked).query;
    const query = narrowedQuery({ ...parsed, columns: [table.primaryId] }, narrowed);
    const result = runQuery(services, query, restrictTo(context));
    const addresses = result.rows.map((row) => ({
      '@odata.id': `${serviceRoot}/${table.entitySetName}(${idText(row[table.primaryId])})`,
    }));
    const parts = [
      `"@odata.context":${JSON.stringify(`${serviceRoot}/$metadata#Collection($ref)`)}`,
      `"value":${JSON.stringify(addresses)}`,
      ...nextLink(context, query, result),
    ];
    return jsonBody(200, `{${parts.join(',')}}`, preferenceApplied(context, ['maxPageSize']));
  });
}

const idText = (id: Value | undefined): string => (typeof id === 'string' ? id : '');
