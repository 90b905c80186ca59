import { lookup as systemLookup } from 'node:dns';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type SignalSource, type SourceRefusal } from '../../jobs/credit-score/signal-source';
import { DeadlinePassed, withDeadline } from '../dataverse/with-deadline';
import { isPublicAddress } from './is-public-address';
import { parseSignals } from './parse-signals';

/** A service that is asked, and what it may do to us. */
export interface HttpSource {
  readonly name: string;
  readonly url: string;
  readonly staleAfterDays: number;
}

/** What bounds every call to the outside. */
export interface OutboundBounds {
  /** Names or addresses that may be called; an inside address must be listed itself, a name never leads to one. */
  readonly hosts: readonly string[];
  readonly deadlineMilliseconds: number;
  readonly mostBytes: number;
  /** The system's, but for tests of what a name may lead to. */
  readonly lookup?: LookupFunction;
}

/**
 * Signals of a service: one GET with a deadline and a size cap, to a host that the environment allows, over TLS unless the address itself is
 * listed. A redirect is not followed. The address is checked when the connection is made, so that a name cannot lead elsewhere meanwhile
 * (spec/reliability.md 4.2 nos. 30, 47).
 */
export const httpSignals = (source: HttpSource, bounds: OutboundBounds): SignalSource => ({
  name: source.name,
  read: async () => {
    const url = allowed(source, bounds);
    if (!url.ok) return url;
    const text = await fetchText(url.value, bounds);
    return text.ok ? parseSignals(text.value, { source: source.name, staleAfterDays: source.staleAfterDays }) : text;
  },
});

function allowed({ url: text }: HttpSource, { hosts }: OutboundBounds): Result<URL, SourceRefusal> {
  const no = (reason: string): Result<never, SourceRefusal> => refuse({ code: 'signals.not-allowed', reason });
  if (!URL.canParse(text)) return no('it is no address');
  const url = new URL(text);
  const host = hostOf(url);
  if (!hosts.includes(host)) return no(`the host ${host} is not on the list`);
  if (url.username !== '' || url.password !== '') return no('an address holds no password');
  const listedAddress = isIP(host) !== 0;
  return url.protocol === 'https:' || (url.protocol === 'http:' && listedAddress)
    ? ok(url)
    : no('only https is allowed');
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '').toLowerCase();

async function fetchText(url: URL, bounds: OutboundBounds): Promise<Result<string, SourceRefusal>> {
  try {
    return await withDeadline(bounds.deadlineMilliseconds, (signal) => get(url, bounds, signal));
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    return refuse({ code: error instanceof DeadlinePassed ? 'signals.too-slow' : 'signals.unreachable', reason });
  }
}

function get(url: URL, bounds: OutboundBounds, signal: AbortSignal): Promise<Result<string, SourceRefusal>> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const headers = { accept: 'application/x-ndjson, text/csv', 'accept-encoding': 'identity' };
    const lookup = publicOnly(bounds.lookup ?? systemLookup);
    const request = send(url, { method: 'GET', headers, signal, lookup, minVersion: 'TLSv1.2', agent: false });
    request.once('error', reject);
    request.once('response', (response) => {
      const refusal = refusalOf(response);
      if (!refusal) return void bodyOf(response, bounds.mostBytes).then(resolve, reject);
      response.destroy();
      return resolve(refusal);
    });
    request.end();
  });
}

/** Names resolve to public addresses or not at all; an address in the list itself is never looked up. */
const publicOnly =
  (lookup: LookupFunction): LookupFunction =>
  (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      const addresses = Array.isArray(found) ? found : [];
      const [first] = addresses;
      const inside = addresses.find(({ address }) => !isPublicAddress(address));
      if (error) callback(error, '');
      else if (inside || !first) callback(new Error(`${hostname} leads to an address inside`), '');
      else if (options.all === true) callback(null, [...addresses]);
      else callback(null, first.address, first.family);
    });
  };

function refusalOf({ statusCode = 0 }: IncomingMessage): Result<never, SourceRefusal> | undefined {
  if (statusCode >= 300 && statusCode < 400)
    return refuse({ code: 'signals.redirected', reason: `it answered ${statusCode}; redirects are not followed` });
  return statusCode === 200 ? undefined : refuse({ code: 'signals.status', reason: `it answered ${statusCode}` });
}

async function bodyOf(response: IncomingMessage, mostBytes: number): Promise<Result<string, SourceRefusal>> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) {
      response.destroy();
      return refuse({ code: 'signals.too-large', reason: `it is larger than ${mostBytes} bytes` });
    }
    chunks.push(chunk);
  }
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    return refuse({ code: 'signals.not-text', reason: 'it is not UTF-8' });
  }
}
