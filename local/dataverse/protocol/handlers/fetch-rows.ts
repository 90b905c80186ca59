import { badQuery } from '../../errors/address-errors';
import { type TableMetadata } from '../../metadata/table-metadata';
import { parseFetchXml } from '../../query/parse-fetchxml';
import { type RecordQuery } from '../../query/record-query';
import { encodePagingCookie } from '../../query/paging-cookie';
import { type QueryResult } from '../../query/query-result';
import { runQuery } from '../../query/run-query';
import { type ApiResponse } from '../api-request';
import { jsonBody } from '../api-response';
import { wantsAnnotation } from '../headers/preferences';
import { propertyOf } from '../rows/property-of';
import { writeRow } from '../rows/write-row';
import { type ApiContext } from './api-context';
import { queryContext, restrictTo } from './query-context';
import { narrowedQuery, type RowsPlace } from './rows-place';
import { preferenceApplied, rowWriterFor } from './row-writing';

/** Rows of a place by FetchXML; the document's table must be the one of the address (conformance row 63). */
export function fetchRows(context: ApiContext, { table, narrowed }: RowsPlace, fetchXml: string): ApiResponse {
  const { services } = context.execution;
  const query = narrowedQuery(
    parseFetchXml(services.catalogue, { fetchXml, context: queryContext(context) }),
    narrowed,
  );
  if (query.table !== table.logicalName)
    throw badQuery(
      `Entity Name specified in FetchXML '${query.table}' does not match the expected entity '${table.logicalName}'.`,
    );
  const result = runQuery(services, query, restrictTo(context));
  const rows = result.rows.map((row) => ({ row, expanded: new Map<string, never>() }));
  const writer = rowWriterFor(context, { rows, result, answer: query.aggregate ? 'aggregated' : 'fetched' });
  const shown = shownColumns(query, table);
  const written = rows.map((expanded) => writeRow(writer, { table, shown, expanded }));
  const parts = [
    `"@odata.context":${JSON.stringify(`${context.request.serviceRoot}/$metadata#${table.entitySetName}${selected(query, table, shown)}`)}`,
    ...pagingParts(context, query, result),
    `"value":[${written.join(',')}]`,
  ];
  return jsonBody(200, `{${parts.join(',')}}`, preferenceApplied(context, ['annotations']));
}

/** Root columns under their own names, the primary key always; aliased ones and aggregates come through their origins. */
function shownColumns(query: RecordQuery, table: TableMetadata): 'all' | readonly string[] {
  if (query.aggregate) return [];
  if (query.columns === 'all' || query.distinct === true || query.columns.includes(table.primaryId))
    return query.columns;
  return [...query.columns, table.primaryId];
}

/** What `@odata.context` says of the columns: a lookup under both its names (web-api-query-data-sample.md). */
function selected(query: RecordQuery, table: TableMetadata, shown: 'all' | readonly string[]): string {
  if (shown === 'all' || shown.length === 0 || query.links.length > 0) return '';
  const names = shown.flatMap((name) => {
    const column = table.columns.get(name);
    return column && propertyOf(column) !== name ? [propertyOf(column), name] : [name];
  });
  return `(${[...new Set(names)].join(',')})`;
}

function pagingParts(context: ApiContext, query: RecordQuery, result: QueryResult): string[] {
  const wanted = (name: string): boolean =>
    wantsAnnotation(context.preferences.annotations, `Microsoft.Dynamics.CRM.${name}`);
  const parts: readonly (readonly [string, number | string | boolean | undefined])[] = [
    ['totalrecordcount', result.count],
    ['totalrecordcountlimitexceeded', result.countLimitExceeded],
    ['fetchxmlpagingcookie', nextCookie(context, query, result)],
    ['morerecords', result.more],
  ];
  return (
    parts
      // The cookie comes unasked, for clients that page by FetchXML never ask (dynamics-web-api).
      .filter(([name, value]) => value !== undefined && (name === 'fetchxmlpagingcookie' || wanted(name)))
      .map(([name, value]) => `"@Microsoft.Dynamics.CRM.${name}":${JSON.stringify(value)}`)
  );
}

/** The cookie a client sends back inside its FetchXML to get the next page. */
function nextCookie({ execution }: ApiContext, query: RecordQuery, result: QueryResult): string | undefined {
  if (!result.more || !result.next) return undefined;
  return encodePagingCookie(execution.services.catalogue, query, {
    page: query.page?.number ?? 1,
    cursor: result.next,
  });
}
