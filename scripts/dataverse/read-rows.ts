import { z } from 'zod';

import { callDataverse } from '../../azure-functions/src/adapters/dataverse/call-dataverse';
import { readExactJson } from '../../azure-functions/src/adapters/dataverse/json/read-exact-json';
import { callFailed } from './call-failed';
import { type Session } from './connect';

/** A row as the Web API sends it, amounts as exact text. */
export type WebApiRow = Readonly<Record<string, unknown>>;

const page = z.object({ value: z.array(z.record(z.string(), z.unknown())), '@odata.nextLink': z.string().optional() });

/**
 * All rows of a query, page by page, in the order of the server.
 * @example readRows(session, 'accounts?$select=name')
 */
export async function* readRows({ connection, context }: Session, query: string): AsyncGenerator<WebApiRow> {
  for (let path: string | undefined = query; path !== undefined; ) {
    const headers = { prefer: 'odata.maxpagesize=5000' };
    const reply = await callDataverse(connection, context, { method: 'GET', path, headers });
    if (reply.outcome !== 'ok') throw callFailed(`reading ${query.split('?')[0] ?? query}`, reply);
    const { value, '@odata.nextLink': next } = page.parse(readExactJson(reply.body));
    yield* value;
    path = next;
  }
}

/** The same as a list, for queries whose answer fits into memory. */
export async function allRows(session: Session, query: string): Promise<readonly WebApiRow[]> {
  const rows: WebApiRow[] = [];
  for await (const row of readRows(session, query)) rows.push(row);
  return rows;
}
