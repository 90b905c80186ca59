import { z } from 'zod';
import { type AccessTokens } from './access-tokens';

export interface LocalIdentity {
  readonly issuerUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const answer = z.object({ access_token: z.string(), expires_in: z.number() });

/** Renewed this long before expiry, so that no call leaves with a token that dies on the way. */
const MARGIN_MILLISECONDS = 300_000;
const DEADLINE_MILLISECONDS = 10_000;

/** The identity on one machine: client credentials at the local issuer. Only for a loopback Dataverse (design.md decision 15). */
export function localAccessTokens(identity: LocalIdentity, now: () => number): AccessTokens {
  const cached = new Map<string, { readonly token: string; readonly renewAt: number }>();
  return {
    tokenFor: async (resource) => {
      const known = cached.get(resource);
      if (known && now() < known.renewAt) return known.token;
      const { access_token: token, expires_in: seconds } = await fetchToken(identity, resource);
      cached.set(resource, { token, renewAt: now() + seconds * 1000 - MARGIN_MILLISECONDS });
      return token;
    },
  };
}

async function fetchToken(identity: LocalIdentity, resource: string): Promise<z.infer<typeof answer>> {
  const response = await fetch(`${identity.issuerUrl}/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: identity.clientId,
      client_secret: identity.clientSecret,
      scope: `${resource}/.default`,
    }),
    signal: AbortSignal.timeout(DEADLINE_MILLISECONDS),
  });
  if (!response.ok) throw new Error(`The local issuer answered ${response.status} for ${identity.clientId}.`);
  return answer.parse(await response.json());
}
