/** Anything with the address of a local Dataverse. */
interface Addressed {
  readonly url: string;
}

/** Takes a snapshot; `path` is a whole database file. */
export const takeSnapshot = (dataverse: Addressed, name: string): Promise<{ readonly path: string }> =>
  post(dataverse, `snapshot?name=${name}`);

/** Goes back to a snapshot. */
export const restoreSnapshot = (dataverse: Addressed, name: string): Promise<{ readonly path: string }> =>
  post(dataverse, `restore?name=${name}`);

async function post({ url }: Addressed, path: string): Promise<{ readonly path: string }> {
  const response = await fetch(`${url}/__local/${path}`, { method: 'POST' });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as { readonly path: string };
}
