import { DynamicsWebApi } from 'dynamics-web-api';
import { classify } from './classify';
import { actingAsHeader, type CallContext, type DataverseConnection } from './connection';
import { type NotDone, type Throttled } from './reply';
import { withDeadline } from './with-deadline';

export type LibraryReply<T> = { readonly outcome: 'ok'; readonly value: T } | NotDone;

/**
 * One use of dynamics-web-api, for metadata and simple writes without money (its reader turns amounts into doubles and
 * texts into dates: spec/reliability.md 2.1). A new instance each time, for its batch mode is state; behind our own deadline,
 * for its promise can hang; and through the gate of the identity.
 */
export function useLibrary<T>(
  connection: DataverseConnection,
  context: CallContext,
  work: (api: DynamicsWebApi) => Promise<T>,
): Promise<LibraryReply<T> | Throttled> {
  return connection.gate.pass(async () => {
    const api = new DynamicsWebApi({
      serverUrl: connection.url,
      dataApi: { version: '9.2' },
      onTokenRefresh: () => connection.tokens.tokenFor(connection.url),
      headers: { 'x-ms-correlation-id': context.correlationId, ...actingAsHeader(context.actingAs) },
      propagateErrors: true,
    });
    try {
      const value = await withDeadline(connection.deadlines.singleMilliseconds, () => work(api));
      return { outcome: 'ok', value } satisfies LibraryReply<T>;
    } catch (error) {
      return failureOf(error);
    }
  });
}

/** The library's error carries status and headers when the server answered; without a status nobody knows what happened. */
function failureOf(error: unknown): NotDone {
  const status = error instanceof Error && 'status' in error ? error.status : undefined;
  if (!(error instanceof Error) || typeof status !== 'number' || status < 400) {
    return { outcome: 'ambiguous', reason: error instanceof Error ? error.message : 'unknown' };
  }
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const headers =
    'headers' in error && typeof error.headers === 'object' ? new Headers({ ...error.headers }) : new Headers();
  const body = JSON.stringify({ error: { code, message: error.message } });
  const reply = classify({ status, headers, body });
  return reply.outcome === 'ok' ? { outcome: 'ambiguous', reason: 'an error with a good status' } : reply;
}
