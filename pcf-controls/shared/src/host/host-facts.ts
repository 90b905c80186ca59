type HostClient = Pick<ComponentFramework.Context<unknown>, 'client'>;

/** Canvas hosts know no network state: what cannot be asked counts as online. */
export function isOffline(context: HostClient): boolean {
  const client: Partial<ComponentFramework.Client> = context.client;
  return client.isOffline?.() === true || client.isNetworkAvailable?.() === false;
}

/** Id of the record on the form. `contextInfo` is not documented: where it is missing, or the record is new, there is none. */
export function recordIdOf({ mode }: Pick<ComponentFramework.Context<unknown>, 'mode'>): string | undefined {
  const { contextInfo }: { readonly contextInfo?: { readonly entityId?: unknown } } = mode as object;
  const id = contextInfo?.entityId;
  return typeof id === 'string' && id !== '' ? id.replace(/[{}]/g, '').toLowerCase() : undefined;
}
