import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Directory } from './directory';
import { grantToken, type TokenIssuer } from './grant-token';
import { signingKey } from './signing-key';

export interface IssuerOptions {
  readonly port: number;
  readonly directory: Directory;
  /** Where the signing key is kept. */
  readonly dataFolder: string;
  readonly now: () => Date;
}

export interface RunningIssuer {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Serves discovery, keys and tokens on the loopback address only. */
export async function startIssuer(options: IssuerOptions): Promise<RunningIssuer> {
  const key = await signingKey(options.dataFolder);
  const server = createServer();
  const url = await listen(server, options.port);
  const issuer: TokenIssuer = { issuer: url, directory: options.directory, key, now: options.now };
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (!isLoopback(request)) return send(response, 403, { error: 'loopback only' });
    answer(issuer, request, response).catch(() => send(response, 500, { error: 'server_error' }));
  });
  return { url, close: () => new Promise((resolve) => server.close(() => resolve())) };
}

async function answer(issuer: TokenIssuer, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { pathname } = new URL(request.url ?? '/', issuer.issuer);
  if (pathname === '/.well-known/openid-configuration') return send(response, 200, discovery(issuer.issuer));
  if (pathname === '/keys') return send(response, 200, { keys: [issuer.key.publicJwk] });
  if (pathname !== '/token') return send(response, 404, { error: 'not_found' });
  if (request.method !== 'POST') return send(response, 405, { error: 'method_not_allowed' });
  const { status, body } = await grantToken(issuer, new URLSearchParams(await readText(request)));
  return send(response, status, body);
}

const discovery = (issuer: string) => ({
  issuer,
  jwks_uri: `${issuer}/keys`,
  token_endpoint: `${issuer}/token`,
  response_types_supported: ['token'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256'],
});

/** A page of another site must not reach us through a name that resolves to 127.0.0.1. */
const isLoopback = (request: IncomingMessage): boolean =>
  /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(request.headers.host ?? '');

/** A token request is a few hundred bytes; more is not one. */
const BODY_LIMIT = 16_384;

async function readText(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) {
    text += String(chunk);
    if (text.length > BODY_LIMIT) throw new Error('token request too large');
  }
  return text;
}

function send(response: ServerResponse, status: number, body: object): void {
  response
    .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' })
    .end(JSON.stringify(body));
}

function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') return reject(new Error('No TCP address.'));
      resolve(`http://127.0.0.1:${address.port}`);
    });
  });
}
