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
}

/** Columns by name; numbers that a double could spoil come as text (readExactJson). */
export type WireRow = Readonly<Record<string, unknown>>;

export type RowsRead = { readonly outcome: 'ok'; readonly rows: readonly WireRow[] } | NotDone;

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
  const rows: WireRow[] = [];
  let path: string | undefined = address(query);
  const headers: Record<string, string> = query.top === undefined ? { prefer: `odata.maxpagesize=${PAGE_SIZE}` } : {};
  while (path !== undefined) {
    const reply = await callDataverse(connection, context, { method: 'GET', path, headers });
    if (reply.outcome !== 'ok') return reply;
    const read = readPage(reply.body);
    if (!read) return { outcome: 'ambiguous', reason: 'page is not complete' };
    rows.push(...read.value);
    path = query.top === undefined ? read['@odata.nextLink'] : undefined;
  }
  return { outcome: 'ok', rows };
}

function address({ from, select, where, orderBy, top, expand }: RowQuery): string {
  const options = [
    ['$select', select.join(',')],
    ['$filter', where],
    ['$orderby', orderBy],
    ['$expand', expand],
    ['$top', top],
  ].flatMap(([name, value]) => (value === undefined ? [] : [`${String(name)}=${encodeURIComponent(value)}`]));
  return `${from}?${options.join('&')}`;
}

function readPage(body: string): z.infer<typeof page> | undefined {
  try {
    return page.safeParse(readExactJson(body)).data;
  } catch {
    // Not JSON: cut off on the way.
    return undefined;
  }
}
