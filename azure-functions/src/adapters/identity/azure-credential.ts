import { DefaultAzureCredential, ManagedIdentityCredential } from '@azure/identity';

/**
 * Who this app is in Azure: a user-assigned managed identity when its client id is given, else whatever the machine offers
 * (a developer's sign-in, a system-assigned identity). The library caches and refreshes tokens.
 */
export function azureCredential(
  managedIdentityClientId: string | undefined,
): DefaultAzureCredential | ManagedIdentityCredential {
  return managedIdentityClientId === undefined
    ? new DefaultAzureCredential()
    : new ManagedIdentityCredential({ clientId: managedIdentityClientId });
}
