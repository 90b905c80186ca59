import { type AccessTokens } from './access-tokens';
import { azureCredential } from './azure-credential';

/** Tokens of the app's identity in Azure. */
export function azureAccessTokens(managedIdentityClientId: string | undefined): AccessTokens {
  const credential = azureCredential(managedIdentityClientId);
  return { tokenFor: async (resource) => (await credential.getToken(`${resource}/.default`)).token };
}
