import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

export const AUDIENCE = 'api://dataverse';

export interface TokenIssuer {
  readonly url: string;
  /** A signed token with these claims; `change` spoils it before it is signed. */
  token(claims: Record<string, unknown>, change?: (jwt: SignJWT) => SignJWT): Promise<string>;
  close(): void;
}

/** An identity provider with one key, on a free port. */
export async function aTokenIssuer(): Promise<TokenIssuer> {
  const keys = await generateKeyPair('RS256', { extractable: true });
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'k', alg: 'RS256', use: 'sig' };
  const server = createServer((request, response) => {
    const document = request.url === '/keys' ? { keys: [jwk] } : { issuer: url, jwks_uri: `${url}/keys` };
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(document));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    token: (claims, change = (jwt) => jwt) =>
      change(
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'RS256', kid: 'k' })
          .setIssuer(url)
          .setAudience(AUDIENCE)
          .setExpirationTime('5m'),
      ).sign(keys.privateKey),
    close: () => server.close(),
  };
}
