import { randomUUID } from 'node:crypto';
import { type HttpHandler, type HttpRequest, type HttpResponseInit, type InvocationContext } from '@azure/functions';
import { type LogFacts, logLine } from './log-line';
import { problem } from './problem';

/** What a handler answers, and what the log should know of it. */
export interface Handled {
  readonly response: HttpResponseInit;
  readonly facts?: LogFacts;
}

export type HttpWork = (request: HttpRequest, correlationId: string) => Promise<Handled>;

/**
 * The edge of every HTTP function: correlation id in and out, one log line, safe headers, and the last resort that turns
 * what was thrown into a 500 without a word about the inside.
 */
export const atTheEdge =
  (work: HttpWork): HttpHandler =>
  async (request, context) => {
    const started = performance.now();
    const correlationId = correlationIdOf(request);
    const handled = await work(request, correlationId).catch((error: unknown) =>
      lastResort(error, correlationId, context),
    );
    const status = handled.response.status ?? 200;
    context.log(
      logLine({
        ...handled.facts,
        function: context.functionName,
        correlationId,
        outcome: status < 400 ? 'ok' : 'refused',
        status,
        milliseconds: Math.round(performance.now() - started),
      }),
    );
    return withSafeHeaders(handled.response, correlationId);
  };

/** The W3C trace id when the caller sends one, else Dataverse's correlation header, else a new id. */
function correlationIdOf(request: HttpRequest): string {
  const trace = /^[0-9a-f]{2}-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}$/.exec(
    request.headers.get('traceparent') ?? '',
  )?.[1];
  const dataverse = /^[0-9a-f-]{36}$/i.exec(request.headers.get('x-ms-correlation-request-id') ?? '')?.[0];
  return trace ?? dataverse?.toLowerCase() ?? randomUUID();
}

function lastResort(error: unknown, correlationId: string, context: InvocationContext): Handled {
  const text = error instanceof Error ? (error.stack ?? error.message) : 'thrown value is no error';
  context.error(logLine({ function: context.functionName, correlationId, outcome: 'failed', error: text }));
  return { response: problem('internal.error') };
}

function withSafeHeaders(response: HttpResponseInit, correlationId: string): HttpResponseInit {
  const headers = new Headers(response.headers);
  headers.set('x-o2c-correlation-id', correlationId);
  headers.set('x-content-type-options', 'nosniff');
  headers.set('cache-control', 'no-store');
  return { ...response, headers };
}
