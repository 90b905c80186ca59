/** Anything with the address of a local Dataverse. */
interface Addressed {
  readonly url: string;
}

/** Installs a scripted fault; throws with the status and the reason when it is not understood. */
export async function install({ url }: Addressed, fault: unknown): Promise<void> {
  const headers = { 'Content-Type': 'application/json' };
  const response = await fetch(`${url}/__local/faults`, { method: 'POST', headers, body: JSON.stringify(fault) });
  if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`);
}

/** The faults installed, with what they saw and struck. */
export const struck = async ({ url }: Addressed): Promise<unknown> => (await fetch(`${url}/__local/faults`)).json();
