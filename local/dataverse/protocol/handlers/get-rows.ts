import { committedRead } from '../../pipeline/write-transaction';
import { type ODataQuery } from '../../query/odata-query';
import { parseODataQuery } from '../../query/parse-odata-query';
import { type RecordQuery } from '../../query/record-query';
import { runExpand } from '../../query/run-expand';
import { type QueryResult } from '../../query/query-result';
import { runQuery } from '../../query/run-query';
import { notImplemented } from '../../errors/dataverse-error';
import { type ApiResponse } from '../api-request';
import { jsonBody } from '../api-response';
import { wantsAnnotation } from '../headers/preferences';
import { writeRow } from '../rows/write-row';
import { type ApiContext } from './api-context';
import { contextSelect } from './context-select';
import { fetchRows } from './fetch-rows';
import { nextLink } from './next-link';
import { pageSizeOf, queryContext, requireReadable, restrictTo } from './query-context';
import { preferenceApplied, rowWriterFor } from './row-writing';
import { narrowedQuery, type RowsPlace } from './rows-place';
import { fetchXmlOfSavedQuery } from './saved-query';

/** GET of a set: by OData options, `fetchXml`, `savedQuery` or `userQuery` (conformance rows 41-66). */
export function getRows(context: ApiContext, place: RowsPlace): Promise<ApiResponse> {
  const { options } = context.request;
  if (options.has('sql')) throw notImplemented('the sql query option');
  if (options.has('$deltatoken') || context.preferences.trackChanges)
    throw notImplemented('change tracking (odata.track-changes)');
  return committedRead(context.execution, () => {
    const fetchXml = options.get('fetchXml') ?? fetchXmlOfSavedQuery(context, place.table);
    return fetchXml === undefined ? queryRows(context, place) : fetchRows(context, place, fetchXml);
  });
}

function queryRows(context: ApiContext, place: RowsPlace): ApiResponse {
  const { services } = context.execution;
  const parsed = parseODataQuery(services.catalogue, {
    table: place.table.logicalName,
    options: context.request.options,
    context: queryContext(context),
  });
  requireReadable(context, parsed.expands);
  const query = narrowedQuery(parsed.query, place.narrowed);
  const result = runQuery(services, query, restrictTo(context));
  return rowsBody(context, { place, parsed, query, result });
}

interface Answer {
  readonly place: RowsPlace;
  readonly parsed: ODataQuery;
  readonly query: RecordQuery;
  readonly result: QueryResult;
}

function rowsBody(context: ApiContext, { place, parsed, query, result }: Answer): ApiResponse {
  const rows = runExpand(
    context.execution.services,
    { rows: result.rows, expands: parsed.expands, ...pageSizeOf(context) },
    restrictTo(context),
  );
  const writer = rowWriterFor(context, { rows, result, answer: query.aggregate ? 'aggregated' : 'entities' });
  const shown = query.aggregate ? [] : parsed.shown;
  const written = rows.map((expanded) => writeRow(writer, { table: place.table, shown, expanded }));
  const parts = [
    `"@odata.context":${JSON.stringify(`${context.request.serviceRoot}/$metadata#${place.table.entitySetName}${contextSelect(parsed)}`)}`,
    ...countParts(context, result),
    `"value":[${written.join(',')}]`,
    ...nextLink(context, query, result),
  ];
  return jsonBody(200, `{${parts.join(',')}}`, preferenceApplied(context, ['maxPageSize', 'annotations']));
}

function countParts({ preferences }: ApiContext, result: QueryResult): string[] {
  const wanted = (name: string): boolean => wantsAnnotation(preferences.annotations, `Microsoft.Dynamics.CRM.${name}`);
  const count = result.count ?? -1;
  return [
    ...(result.count === undefined ? [] : [`"@odata.count":${result.count}`]),
    ...(wanted('totalrecordcount') ? [`"@Microsoft.Dynamics.CRM.totalrecordcount":${count}`] : []),
    ...(wanted('totalrecordcountlimitexceeded')
      ? [`"@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded":${result.countLimitExceeded ?? false}`]
      : []),
  ];
}
