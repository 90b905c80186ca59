import { z } from 'zod';

import { type AccessTokens } from '../../azure-functions/src/adapters/identity/access-tokens';

const answer = z.object({ access_token: z.string() });

/** Tokens of a person of the local directory, who needs no password: the machine is theirs. One token serves one command. */
export function personTokens(issuerUrl: string, username: string): AccessTokens {
  const known = new Map<string, Promise<string>>();
  return {
    tokenFor: (resource) => {
      const token = known.get(resource) ?? fetchToken(issuerUrl, username, resource);
      known.set(resource, token);
      return token;
    },
  };
}

async function fetchToken(issuerUrl: string, username: string, resource: string): Promise<string> {
  const form = { grant_type: 'urn:o2c:local-user', username, scope: `${resource}/.default` };
  const response = await fetch(`${issuerUrl}/token`, { method: 'POST', body: new URLSearchParams(form) });
  if (!response.ok) throw new Error(`The local issuer answered ${String(response.status)} for ${username}.`);
  return answer.parse(await response.json()).access_token;
}
