import { z } from 'zod';

const snapshots = z.array(z.object({ name: z.string() }));

/** The snapshot that the button `Reset` on the page of the local Dataverse goes back to. */
const INITIAL = 'initial';

/** Takes the first state of an environment, provisioned and loaded, for `Reset` on the Dataverse page; one that was taken before stays. */
export async function keepFirstState(dataverseUrl: string): Promise<void> {
  const taken = snapshots.parse(await (await fetch(`${dataverseUrl}/__local/snapshot`)).json());
  if (taken.some(({ name }) => name === INITIAL)) return;
  const answer = await fetch(`${dataverseUrl}/__local/snapshot?name=${INITIAL}`, { method: 'POST' });
  if (!answer.ok) throw new Error(`The first state is not kept: ${String(answer.status)} ${await answer.text()}`);
}
