import { type Endpoint } from './step';

/** What became of one delivery. Only the status code counts; the body of the answer is never read (spec/dataverse.md E). */
export type Delivery =
  | { readonly kind: 'delivered' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'unreachable'; readonly reason: string };

export interface WebhookMessage {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface WebhookSender {
  send(endpoint: Endpoint, message: WebhookMessage): Promise<Delivery>;
  /** Gives up everything under way, because the server stops. */
  abort(): void;
}

/** Answers that earn exactly one more attempt. */
const TRANSIENT: ReadonlySet<number> = new Set([502, 503, 504]);

/** Sends with the platform's deadline (60 s unless a test says otherwise), redirects refused, and one further attempt on 502, 503 and 504. */
export function createWebhookSender(timeoutMilliseconds = 60_000): WebhookSender {
  const stopping = new AbortController();
  const signal = (): AbortSignal => AbortSignal.any([stopping.signal, AbortSignal.timeout(timeoutMilliseconds)]);
  return {
    send: async (endpoint, message) => {
      const first = await attempt(endpoint, message, signal());
      if (first.kind !== 'refused' || !TRANSIENT.has(first.status)) return first;
      return attempt(endpoint, message, signal());
    },
    abort: () => stopping.abort(),
  };
}

async function attempt(endpoint: Endpoint, message: WebhookMessage, signal: AbortSignal): Promise<Delivery> {
  try {
    const response = await fetch(addressOf(endpoint), {
      method: 'POST',
      body: message.body,
      headers: { 'Content-Type': 'application/json; charset=utf-8', ...message.headers, ...secretHeaders(endpoint) },
      redirect: 'manual',
      signal,
    });
    await response.body?.cancel();
    return response.ok ? { kind: 'delivered' } : { kind: 'refused', status: response.status };
  } catch (error) {
    return { kind: 'unreachable', reason: reasonOf(error) };
  }
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? `${error.message}: ${error.cause.message}` : error.message;
};

function addressOf(endpoint: Endpoint): URL {
  const url = new URL(endpoint.url);
  if (endpoint.authentication === 'webhook-key') url.searchParams.set('code', endpoint.secret);
  if (endpoint.authentication === 'http-query-string') {
    for (const [name, value] of settings(endpoint.secret)) url.searchParams.set(name, value);
  }
  return url;
}

const secretHeaders = (endpoint: Endpoint): Record<string, string> =>
  endpoint.authentication === 'http-header' ? Object.fromEntries(settings(endpoint.secret)) : {};

/** `<settings><setting name="x-key" value="secret"/></settings>`, the form the platform's registration tool stores. */
function settings(secret: string): readonly [string, string][] {
  return [...secret.matchAll(/<setting\s+name="([^"]*)"\s+value="([^"]*)"\s*\/>/g)].map(([, name = '', value = '']) => [
    unescaped(name),
    unescaped(value),
  ]);
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
