import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { type LocalApplication, type LocalUser } from './directory';
import { type SigningKey } from './signing-key';

/** Seconds a token is valid: an hour, about what Entra gives. */
export const TOKEN_LIFETIME = 3600;

export interface Grant {
  readonly issuer: string;
  readonly tenantId: string;
  readonly audience: string;
  /** The application that asked: for a user's token the client, for an application's token itself. */
  readonly clientId: string;
  readonly subject: { readonly user: LocalUser } | { readonly application: LocalApplication };
  /** Unix seconds. */
  readonly now: number;
}

/** An access token with the claims of Entra's v2.0 tokens, `idtyp` included (learn.microsoft.com/entra/identity-platform/access-token-claims-reference). */
export function accessToken(key: SigningKey, grant: Grant): Promise<string> {
  const { subject } = grant;
  const who =
    'user' in subject
      ? {
          idtyp: 'user',
          oid: subject.user.objectId,
          sub: subject.user.objectId,
          name: subject.user.name,
          preferred_username: subject.user.username,
          roles: subject.user.roles,
          scp: 'user_impersonation',
        }
      : {
          idtyp: 'app',
          oid: subject.application.objectId,
          sub: subject.application.objectId,
          roles: subject.application.roles,
        };
  return signed(key, grant, { ...who, azp: grant.clientId, appid: grant.clientId });
}

/** An ID token says who signed in; it opens nothing (test 6 of spec/reliability.md 4.2). */
export function idToken(key: SigningKey, grant: Grant, user: LocalUser): Promise<string> {
  const claims = { oid: user.objectId, sub: user.objectId, name: user.name, preferred_username: user.username };
  return signed(key, { ...grant, audience: grant.clientId }, claims);
}

function signed(key: SigningKey, grant: Grant, claims: Readonly<Record<string, unknown>>): Promise<string> {
  return new SignJWT({ ...claims, tid: grant.tenantId, ver: '2.0', uti: randomUUID() })
    .setProtectedHeader({ alg: 'RS256', typ: 'JWT', kid: key.id })
    .setIssuer(grant.issuer)
    .setAudience(grant.audience)
    .setIssuedAt(grant.now)
    .setNotBefore(grant.now)
    .setExpirationTime(grant.now + TOKEN_LIFETIME)
    .sign(key.privateKey);
}
