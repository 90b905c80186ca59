import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';

export const TENANT = '10000000-0000-4000-8000-000000000001';
export const AUDIENCE = 'api://order-to-cash';
export const ANNA = '20000000-0000-4000-8000-00000000000a';
export const BERT = '20000000-0000-4000-8000-00000000000b';

type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

export interface TokenChange {
  readonly claims?: JWTPayload;
  readonly header?: Readonly<Record<string, unknown>>;
  /** Seconds from now. */
  readonly notBefore?: number;
  readonly expires?: number;
  readonly key?: PrivateKey;
}

/** An issuer that signs whatever a test asks for: the right token, and every wrong one. */
export interface TestIssuer {
  readonly url: string;
  readonly publicKeyPem: string;
  /** An access token of Anna with the role O2c.Read, changed as the test says. A claim of undefined is left out. */
  readonly token: (change?: TokenChange) => Promise<string>;
  readonly close: () => Promise<void>;
}

export async function startTestIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: 'the-key', alg: 'RS256', use: 'sig' };
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'application/json');
    if (request.url === '/keys') response.end(JSON.stringify({ keys: [jwk] }));
    else response.end(JSON.stringify({ access_token: 'service-token', expires_in: 3600 }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
  return {
    url,
    publicKeyPem: publicPem(jwk),
    token: (change = {}) => sign({ url, privateKey }, change),
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

/** Only its bytes matter: the public key as a shared secret, the old confusion of RS256 and HS256. */
const publicPem = (jwk: object): string => JSON.stringify(jwk);

function sign({ url, privateKey }: { url: string; privateKey: PrivateKey }, change: TokenChange): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    oid: ANNA,
    sub: ANNA,
    tid: TENANT,
    azp: 'the-app',
    ver: '2.0',
    idtyp: 'user',
    roles: ['O2c.Read'],
    iss: url,
    aud: AUDIENCE,
  };
  const stated = Object.entries<unknown>({ ...claims, ...change.claims }).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(stated))
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: 'the-key', ...change.header })
    .setIssuedAt(now)
    .setNotBefore(now + (change.notBefore ?? -5))
    .setExpirationTime(now + (change.expires ?? 600))
    .sign(change.key ?? privateKey);
}
