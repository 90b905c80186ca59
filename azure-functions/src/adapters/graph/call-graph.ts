import { randomUUID } from 'node:crypto';
import { Client, type Context, type GraphRequest, ResponseType } from '@microsoft/microsoft-graph-client';
import { type MailReply } from '../../jobs/delivery/mail-port';
import { withDeadline } from '../dataverse/with-deadline';
import { classifyGraph } from './classify-graph';
import { type GraphConnection } from './connection';

/** Forms a request with the library (path, query, body) and starts it. */
export type GraphWork = (client: Client) => {
  readonly request: GraphRequest;
  readonly send: (request: GraphRequest) => Promise<unknown>;
};

/**
 * One call by Microsoft's client, with a deadline, the whole body read and the outcome classified. Its own retries are left out: it repeats
 * a POST on 503 and 504, which doubles mails (reliability.md 2.4). A 429 goes through the mailbox's gate instead.
 */
export async function callGraph<T>(
  connection: GraphConnection,
  work: GraphWork,
  read: (body: string) => T | undefined,
): Promise<MailReply<T>> {
  const token = await connection.tokens.tokenFor(connection.url);
  const client = Client.initWithMiddleware({
    baseUrl: connection.url,
    middleware: { execute: overFetch(connection, token) },
  });
  try {
    return await withDeadline(connection.deadlineMilliseconds, async (signal) => {
      const { request, send } = work(client);
      const answer = await send(request.responseType(ResponseType.RAW).option('signal', signal));
      if (!(answer instanceof Response)) throw new Error('The library was asked for the response itself.');
      return sorted(answer, await answer.text(), read);
    });
  } catch (error) {
    return { outcome: 'ambiguous', reason: error instanceof Error ? error.message : 'unknown' };
  }
}

/** The last link of the library's chain, and the only one: the platform's fetch. */
function overFetch({ url, fetch }: GraphConnection, token: string): (context: Context) => Promise<void> {
  return async (context) => {
    const address: unknown = context.request;
    if (typeof address !== 'string' || new URL(address).origin !== url)
      throw new Error('An address outside Graph is never called: the token goes with it.');
    const { headers: given, ...options } = context.options ?? {};
    const headers = new Headers(given);
    headers.set('authorization', `Bearer ${token}`);
    headers.set('client-request-id', randomUUID());
    // Without it a message changes its id when it moves from Drafts to Sent Items.
    headers.set('prefer', 'IdType="ImmutableId"');
    context.response = await fetch(address, { ...options, headers, redirect: 'manual' });
  };
}

function sorted<T>(response: Response, body: string, read: (body: string) => T | undefined): MailReply<T> {
  if (!response.ok) return classifyGraph({ status: response.status, headers: response.headers, body });
  const value = read(body);
  return value === undefined ? { outcome: 'ambiguous', reason: 'answer cannot be read' } : { outcome: 'ok', value };
}
