export type TokenSource = (username: string) => Promise<string>;

export interface TokenAuthority {
  readonly issuer: string | undefined;
  readonly audience: string;
}

interface HeldToken {
  readonly value: string;
  /** Milliseconds since 1970 after which it is asked for anew. */
  readonly renewAt: number;
}

/**
 * Bearer tokens for local people, from the issuer's `POST /token`, each kept until a minute before it ends. Without an issuer any
 * text is a token (the Dataverse then takes everyone for a system administrator).
 */
export function tokenSource({ issuer, audience }: TokenAuthority): TokenSource {
  if (issuer === undefined) return (username) => Promise.resolve(`local.${encodeURIComponent(username)}`);
  const held = new Map<string, HeldToken>();
  return async (username) => {
    const known = held.get(username);
    if (known !== undefined && known.renewAt > Date.now()) return known.value;
    const fresh = await askIssuer(issuer, { username, audience });
    held.set(username, fresh);
    return fresh.value;
  };
}

async function askIssuer(issuer: string, wanted: { username: string; audience: string }): Promise<HeldToken> {
  const response = await fetch(new URL('/token', issuer), {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({
      grant_type: 'urn:o2c:local-user',
      username: wanted.username,
      scope: `${wanted.audience}/.default`,
    }).toString(),
  });
  const answer = (await response.json()) as { access_token?: unknown; expires_in?: unknown };
  if (!response.ok || typeof answer.access_token !== 'string')
    throw new Error(`The issuer gave no token for ${wanted.username} (${response.status}).`);
  const seconds = typeof answer.expires_in === 'number' ? answer.expires_in : 300;
  return { value: answer.access_token, renewAt: Date.now() + (seconds - 60) * 1000 };
}
