import { notImplemented } from '../../errors/dataverse-error';
import { committedRead } from '../../pipeline/write-transaction';
import { parseODataQuery } from '../../query/parse-odata-query';
import { runQuery } from '../../query/run-query';
import { type ApiResponse } from '../api-request';
import { textBody } from '../api-response';
import { type ApiContext } from './api-context';
import { type RowsPlace } from './rows-place';
import { queryContext, restrictTo } from './query-context';

/** `/$count`: the number of rows as plain text, 5,000 at most, as on the platform (conformance row 56). */
export function countRows(context: ApiContext, { table, narrowed }: RowsPlace): Promise<ApiResponse> {
  const { services } = context.execution;
  if (context.request.options.has('$deltatoken')) throw notImplemented('change tracking (odata.track-changes)');
  return committedRead(context.execution, () => {
    const options = new Map(
      [...context.request.options].filter(([name]) => name === '$filter' || name.startsWith('@')),
    );
    const { query } = parseODataQuery(services.catalogue, {
      table: table.logicalName,
      options,
      context: queryContext(context),
    });
    const filter =
      narrowed && query.filter
        ? ({ kind: 'and', terms: [narrowed, query.filter] } as const)
        : (narrowed ?? query.filter);
    const counted = {
      table: query.table,
      columns: [table.primaryId],
      orders: [],
      links: query.links,
      withCount: true,
      page: { size: 1, number: 1 },
    };
    const { count } = runQuery(services, { ...counted, ...(filter ? { filter } : {}) }, restrictTo(context));
    return textBody(String(count ?? 0));
  });
}
