import { type Config } from '../config';
import { type AccessTokens } from './access-tokens';
import { azureAccessTokens } from './azure-access-tokens';
import { localAccessTokens } from './local-access-tokens';

/**
 * The service's identity as the settings ask. Throws when the local issuer is asked for and Dataverse, or the issuer
 * itself, is not on this machine: a stand-in must never speak to a real organization (design.md decision 15).
 */
export function chooseAccessTokens(config: Pick<Config, 'dataverseUrl' | 'identity'>, now: () => number): AccessTokens {
  const { identity } = config;
  if (identity.kind === 'azure') return azureAccessTokens(identity.managedIdentityClientId);
  for (const url of [config.dataverseUrl, identity.issuerUrl]) {
    if (!isLoopback(url))
      throw new Error('The local identity is refused: Dataverse and the issuer must be on the loopback address.');
  }
  return localAccessTokens(identity, now);
}

/** Names are not resolved: only literal loopback addresses and `localhost` count. */
function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
