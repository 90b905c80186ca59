import { createRemoteJWKSet, jwtVerify, type JWTPayload } from 'jose';
import { DataverseError } from '../../errors/dataverse-error';

/** Who a verified token speaks for, in the identity provider's words. */
export interface TokenIdentity {
  readonly objectId: string | undefined;
  readonly applicationId: string | undefined;
}

export interface TokenVerifier {
  verify(token: string): Promise<TokenIdentity>;
}

/** Verifies access tokens of one issuer: RS256 by its published keys, audience and times (spec/reliability.md 4.2, tests 1-5). */
export function createTokenVerifier(issuer: string, audience: string): TokenVerifier {
  let discovered: Promise<{ issuer: string; keys: ReturnType<typeof createRemoteJWKSet> }> | undefined;
  const provider = () =>
    (discovered ??= discover(issuer).catch((error: unknown) => {
      discovered = undefined;
      throw error;
    }));
  return {
    verify: async (token) => {
      const found = await provider();
      try {
        const { payload } = await jwtVerify(token, found.keys, {
          issuer: found.issuer,
          audience,
          algorithms: ['RS256'],
        });
        return identityOf(payload);
      } catch (error) {
        throw unauthorized(error instanceof Error ? error.message : 'The token is not valid.');
      }
    },
  };
}

export const unauthorized = (message: string): DataverseError => new DataverseError(401, '0x80048306', message);

async function discover(issuer: string): Promise<{ issuer: string; keys: ReturnType<typeof createRemoteJWKSet> }> {
  const response = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`);
  const document: unknown = await response.json();
  if (!isDiscovery(document)) throw unauthorized(`The issuer ${issuer} publishes no OpenID configuration.`);
  return { issuer: document.issuer, keys: createRemoteJWKSet(new URL(document.jwks_uri)) };
}

const isDiscovery = (document: unknown): document is { issuer: string; jwks_uri: string } =>
  typeof document === 'object' &&
  document !== null &&
  'issuer' in document &&
  typeof document.issuer === 'string' &&
  'jwks_uri' in document &&
  typeof document.jwks_uri === 'string';

function identityOf(payload: JWTPayload): TokenIdentity {
  const text = (name: string): string | undefined => (typeof payload[name] === 'string' ? payload[name] : undefined);
  return { objectId: text('oid'), applicationId: text('appid') ?? text('azp') };
}
