import { randomUUID } from 'node:crypto';
import { classify } from './classify';
import { actingAsHeader, API_PATH, type CallContext, type DataverseConnection } from './connection';
import { type Ambiguous, type Reply } from './reply';
import { DeadlinePassed, withDeadline } from './with-deadline';

export interface DataverseCall {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Relative to the API, already encoded; or an address of the same organization that Dataverse gave us (nextLink). */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly deadlineMilliseconds?: number;
}

/**
 * One HTTP call over the platform's fetch: through the identity's gate, with a deadline, the whole body read, the outcome
 * classified. Never throws for what the network or the server does. Refuses (throws) an address outside the organization,
 * for the token goes with it.
 */
export function callDataverse(
  connection: DataverseConnection,
  context: CallContext,
  call: DataverseCall,
): Promise<Reply> {
  const url = new URL(call.path, connection.url + API_PATH);
  if (url.origin !== connection.url) throw new Error('An address outside the organization is never called.');
  return connection.gate.pass(() => send(connection, { context, call, url }).catch(ambiguous));
}

interface Outgoing {
  readonly context: CallContext;
  readonly call: DataverseCall;
  readonly url: URL;
}

async function send(connection: DataverseConnection, { context, call, url }: Outgoing): Promise<Reply> {
  const token = await connection.tokens.tokenFor(connection.url);
  const headers = {
    accept: 'application/json',
    'odata-version': '4.0',
    'odata-maxversion': '4.0',
    ...(call.body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    'x-ms-client-request-id': randomUUID(),
    'x-ms-correlation-id': context.correlationId,
    ...actingAsHeader(context.actingAs),
    ...call.headers,
    authorization: `Bearer ${token}`,
  };
  return withDeadline(call.deadlineMilliseconds ?? connection.deadlines.singleMilliseconds, async (signal) => {
    const body = call.body === undefined ? {} : { body: call.body };
    const response = await connection.fetch(url, { method: call.method, headers, ...body, signal, redirect: 'manual' });
    return classify({ status: response.status, headers: response.headers, body: await response.text() });
  });
}

/** Resets, timeouts, truncated bodies and refused connections: what was sent may have been executed. */
function ambiguous(error: unknown): Ambiguous {
  const cause = error instanceof Error && error.cause instanceof Error ? `: ${error.cause.message}` : '';
  const reason = error instanceof Error ? `${error.message}${cause}` : 'unknown';
  return { outcome: 'ambiguous', reason, ...(error instanceof DeadlinePassed ? { tooSlow: true } : {}) };
}
