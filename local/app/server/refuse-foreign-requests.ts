import { type IncomingMessage } from 'node:http';

const loopback = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * The app lends the local user's token to whoever asks, so only its own pages may ask: the Host header must be loopback (no DNS
 * rebinding) and a request that names another origin is refused. Returns the reason, or undefined when the request may pass.
 */
export function refuseForeignRequests(request: IncomingMessage): string | undefined {
  const host = request.headers.host ?? '';
  if (!loopback.test(host)) return `This server answers on loopback only, not as '${host}'.`;
  const origin = request.headers.origin;
  if (origin !== undefined && origin !== `http://${host}`) return `Requests from ${origin} are not answered.`;
  if (request.headers['sec-fetch-site'] === 'cross-site' && request.headers['sec-fetch-mode'] !== 'navigate')
    return 'Requests from other sites are not answered.';
  return undefined;
}
