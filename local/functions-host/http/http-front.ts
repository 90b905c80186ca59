import { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type Log, type RegisteredFunction } from '../model/function-app';
import { type Invoke } from '../model/invoke';
import { type Deliver } from '../queues/deliver-outputs';
import { endpointsOf, type Found, lookUp } from './endpoints';
import { type HostKeys, mayCall } from './keys';
import { readBody } from './read-body';
import { writeResponse, writeStatus } from './write-response';

export interface HttpFront {
  readonly functions: readonly RegisteredFunction[];
  readonly routePrefix: string;
  readonly keys: HostKeys;
  readonly invoke: Invoke;
  readonly deliver: Deliver;
  /** `POST /admin/functions/{name}`: runs a function that has no HTTP trigger; the master key opens it. */
  readonly runByHand: (name: string) => Promise<boolean>;
  readonly log: Log;
}

/** The consumption plan's limit on a request body. */
const BODY_LIMIT = 100 * 1024 * 1024;

/** The HTTP side of the host: routes, keys, 404, 405, 413, and 500 without a word about the inside. */
export function httpFront(front: HttpFront): RequestListener {
  const endpoints = endpointsOf(front.functions, front.routePrefix);
  return (request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const answered = url.pathname.startsWith('/admin/')
      ? answerAdmin(front, { request, response, url })
      : answerFunction(
          { front, lookup: lookUp(endpoints, request.method ?? 'GET', url.pathname) },
          { request, response, url },
        );
    answered.catch((error: unknown) => {
      front.log({ level: 'error', message: 'request failed', path: url.pathname, error: String(error) });
      if (!response.headersSent) writeStatus(response, 500);
    });
  };
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
}

async function answerAdmin(front: HttpFront, { request, response, url }: Exchange): Promise<void> {
  if (!mayCall('admin', front.keys, { headers: request.headers, url })) return writeStatus(response, 401);
  const name = /^\/admin\/functions\/([\w-]+)$/.exec(url.pathname)?.[1];
  if (name === undefined) return writeStatus(response, 404);
  if (request.method !== 'POST') return writeStatus(response, 405, { allow: 'POST' });
  await readBody(request, BODY_LIMIT);
  return writeStatus(response, (await front.runByHand(name)) ? 202 : 404);
}

async function answerFunction(
  { front, lookup }: { front: HttpFront; lookup: ReturnType<typeof lookUp> },
  exchange: Exchange,
): Promise<void> {
  const { request, response, url } = exchange;
  if ('status' in lookup)
    return writeStatus(response, lookup.status, lookup.status === 405 ? { allow: lookup.allow } : {});
  const { endpoint } = lookup.found;
  if (!mayCall(endpoint.level, front.keys, { headers: request.headers, url })) return writeStatus(response, 401);
  const body = await readBody(request, BODY_LIMIT);
  if (!body) return writeStatus(response, 413);
  const result = await front.invoke(endpoint.target, {
    input: { http: httpInput(exchange, lookup.found, body) },
    ...trace(request),
  });
  await front.deliver(endpoint.target, result);
  writeResponse(response, result);
}

function httpInput({ request, url }: Exchange, found: Found, body: Buffer) {
  return {
    url: url.href,
    method: request.method ?? 'GET',
    headers: flatHeaders(request),
    query: Object.fromEntries(url.searchParams),
    params: found.params,
    body: body.length > 0 ? { bytes: body } : null,
  };
}

function flatHeaders(request: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
}

const trace = (request: IncomingMessage): { traceParent: string } | Record<string, never> =>
  typeof request.headers.traceparent === 'string' ? { traceParent: request.headers.traceparent } : {};
