import { z } from 'zod';
import { callDataverse } from '../call-dataverse';
import { type CallContext, type DataverseConnection } from '../connection';
import { readExactJson } from '../json/read-exact-json';
import { type NotDone } from '../reply';
import { type Filter } from './filter';

export interface RowQuery {
  /** Entity set name. */
  readonly from: string;
  readonly select: readonly string[];
  readonly where?: Filter;
  readonly orderBy?: string;
  /** At most so many rows, on one page; without it, all pages are read. */
  readonly top?: number;
  readonly expand?: string;
  /** Rows put together instead of shown one by one; `select`, order and expansions mean nothing then. At most 50,000 rows feed it. */
  readonly latest?: LatestPerGroup;
}

/** Of all rows that share these columns, the latest of a date. */
export interface LatestPerGroup {
  /** Columns the rows share; a lookup goes by its `_x_value`. */
  readonly by: readonly string[];
  readonly date: string;
  readonly as: string;
}

/** Columns by name; numbers that a double could spoil come as text (readExactJson). */
export type WireRow = Readonly<Record<string, unknown>>;

export type RowsRead = { readonly outcome: 'ok'; readonly rows: readonly WireRow[] } | NotDone;

/** `$skip`-less paging needs a page size; with `$top` it would be ignored. */
export const pageHeaders = ({ top, latest }: RowQuery): Readonly<Record<string, string>> =>
  top === undefined && latest === undefined ? { prefer: `odata.maxpagesize=${PAGE_SIZE}` } : {};

const page = z.object({
  value: z.array(z.record(z.string(), z.unknown())),
  '@odata.nextLink': z.string().optional(),
});

const PAGE_SIZE = 5000;

/** Reads rows, page after page; amounts keep every digit. A page that is cut off or not JSON is `ambiguous`, never half a result. */
export async function readRows(
  connection: DataverseConnection,
  context: CallContext,
  query: RowQuery,
): Promise<RowsRead> {
  return readPages(connection, context, { query, path: queryPath(query), rows: [] });
}

/** Where reading goes on: the page to read next, and the rows of those before it. */
export interface PagesToRead {
  readonly query: RowQuery;
  readonly path: string | undefined;
  readonly rows: readonly WireRow[];
}

/** Reads the pages from `path` on. */
export async function readPages(
  connection: DataverseConnection,
  context: CallContext,
  { query, path: first, rows: before }: PagesToRead,
): Promise<RowsRead> {
  const rows = [...before];
  const headers = pageHeaders(query);
  let path = first;
  while (path !== undefined) {
    const reply = await callDataverse(connection, context, { method: 'GET', path, headers });
    if (reply.outcome !== 'ok') return reply;
    const read = readPage(reply.body, query);
    if (!read) return INCOMPLETE;
    rows.push(...read.rows);
    path = read.next;
  }
  return { outcome: 'ok', rows };
}

export const INCOMPLETE = { outcome: 'ambiguous', reason: 'page is not complete' } as const;

/** The relative address of a query. */
export function queryPath({ from, select, where, orderBy, top, expand, latest }: RowQuery): string {
  if (latest) return `${from}?$apply=${encodeURIComponent(applied(latest, where))}`;
  const options = [
    ['$select', select.join(',')],
    ['$filter', where],
    ['$orderby', orderBy],
    ['$expand', expand],
    ['$top', top],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${String(name)}=${encodeURIComponent(value)}`]));
  return `${from}?${options.join('&')}`;
}

const applied = ({ by, date, as }: LatestPerGroup, where: Filter | undefined): string =>
  `${where === undefined ? '' : `filter(${where})/`}groupby((${by.join(',')}),aggregate(${date} with max as ${as}))`;

/** The rows of one page and where the next one is. Undefined when it is cut off. */
export function readPage(
  body: string,
  { top }: RowQuery,
): { readonly rows: readonly WireRow[]; readonly next: string | undefined } | undefined {
  try {
    const { data } = page.safeParse(readExactJson(body));
    return data && { rows: data.value, next: top === undefined ? data['@odata.nextLink'] : undefined };
  } catch {
    // Not JSON: cut off on the way.
    return undefined;
  }
}
