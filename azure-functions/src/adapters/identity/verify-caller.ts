import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { ok, refuse, type Result } from '@o2c/core/kernel';

/** Who calls, as a verified access token says it. */
export interface Caller {
  readonly objectId: string;
  readonly kind: 'user' | 'app';
  readonly clientId: string;
  readonly roles: readonly string[];
}

export type CallerRefusal =
  | { readonly code: 'auth.token-missing' }
  | { readonly code: 'auth.token-invalid'; readonly reason: string }
  | { readonly code: 'auth.keys-unavailable'; readonly reason: string };

export type VerifyCaller = (authorization: string | null) => Promise<Result<Caller, CallerRefusal>>;

export interface TrustedIssuer {
  readonly tenantId: string;
  readonly audience: string;
  readonly issuer: string;
  readonly keysUrl: string;
}

/** What only an access token of Entra's v2.0 endpoint has. An ID token has no `idtyp` and no `azp`, but may have a nonce or hashes. */
const accessClaims = z.object({
  ver: z.literal('2.0'),
  tid: z.string(),
  oid: z.guid(),
  azp: z.string().min(1),
  idtyp: z.enum(['user', 'app']),
  roles: z.array(z.string()).default([]),
  nonce: z.never().optional(),
  at_hash: z.never().optional(),
  c_hash: z.never().optional(),
});

const CLOCK_SKEW_SECONDS = 60;

/**
 * Verifies bearer tokens: RS256 only, exact issuer, audience and tenant, times with 60 s of skew, access tokens only
 * (spec/reliability.md 4.1, tests 1 to 6 of 4.2). Keys come from the configured address alone: a token's own `jku`,
 * `jwk` or `x5u` is never read. Needs the optional claim `idtyp` switched on for users in the app registration.
 */
export function verifyCallersOf(trusted: TrustedIssuer): VerifyCaller {
  const keys = createRemoteJWKSet(new URL(trusted.keysUrl));
  return async (authorization) => {
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]*)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined) return refuse({ code: 'auth.token-missing' });
    return verify(token, keys, trusted);
  };
}

async function verify(
  token: string,
  keys: JWTVerifyGetKey,
  trusted: TrustedIssuer,
): Promise<Result<Caller, CallerRefusal>> {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: trusted.issuer,
      audience: trusted.audience,
      algorithms: ['RS256'],
      clockTolerance: CLOCK_SKEW_SECONDS,
      requiredClaims: ['exp', 'nbf', 'iat'],
    });
    return callerOf(payload, trusted.tenantId);
  } catch (error) {
    if (isTokenFault(error)) return refuse({ code: 'auth.token-invalid', reason: error.code });
    return refuse({ code: 'auth.keys-unavailable', reason: error instanceof Error ? error.name : 'unknown' });
  }
}

function callerOf(payload: object, tenantId: string): Result<Caller, CallerRefusal> {
  const claims = accessClaims.safeParse(payload);
  if (!claims.success) {
    const names = claims.error.issues.map((issue) => issue.path.join('.')).join(',');
    return refuse({ code: 'auth.token-invalid', reason: `not an access token: ${names}` });
  }
  const { tid, oid, azp, idtyp, roles } = claims.data;
  if (tid !== tenantId) return refuse({ code: 'auth.token-invalid', reason: 'other tenant' });
  return ok({ objectId: oid.toLowerCase(), kind: idtyp, clientId: azp, roles });
}

/** The token's own fault; everything else (keys not reachable, malformed key set) is ours, and fails closed as well. */
const isTokenFault = (error: unknown): error is errors.JOSEError =>
  error instanceof errors.JOSEError &&
  !(error instanceof errors.JWKSTimeout) &&
  !(error instanceof errors.JWKSInvalid) &&
  error.code !== 'ERR_JOSE_GENERIC';
