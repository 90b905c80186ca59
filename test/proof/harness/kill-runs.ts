import { type ChildProcess } from 'node:child_process';
import { setTimeout as after } from 'node:timers/promises';

import { ended, startProgram, untilReady } from '../../builders/child-program';
import { type ProvingGround } from './proving-ground';
import { stages } from './stages';

/** Runs of the whole money path in processes of their own, of which the first is killed for real. */
export interface KillRuns {
  /** Milliseconds that an undisturbed run works. */
  readonly duration: number;
  /** Kills a run after that share of its time, lets another one finish, and says what is wrong. */
  readonly killAt: (share: number) => Promise<readonly string[]>;
  /** Ends what still runs. */
  readonly stop: () => void;
}

/** Runs once without a kill, to know how long that takes. */
export async function killRuns(ground: ProvingGround): Promise<KillRuns> {
  const children = new Set<ChildProcess>();
  const [first] = stages;
  const last = stages.at(-1);
  if (!first || !last) throw new Error('no stages');
  const said = { last: '' };
  const start = async (graphUrl: string, ...more: readonly string[]): Promise<ChildProcess> => {
    const places = ['--dataverse', ground.dataverse.url, '--graph', graphUrl];
    const child = startProgram('test/proof/harness/run-stages.ts', [...places, ...more]);
    children.add(child);
    said.last = '';
    child.stderr?.on('data', (chunk: Buffer) => (said.last += chunk.toString('utf8').slice(0, 2_000)));
    child.once('exit', () => children.delete(child));
    await untilReady(child);
    return child;
  };
  const whole = await ground.afresh();
  const began = performance.now();
  const code = await ended(await start(whole.url, '--worker', 'whole'));
  const duration = performance.now() - began;
  const wrong = await ground.differences(last);
  if (code !== 0 || wrong.length > 0)
    throw new Error(`The undisturbed run ended with ${String(code)}: ${said.last || wrong.slice(0, 10).join()}`);
  return {
    duration,
    stop: () => {
      for (const child of children) child.kill('SIGKILL');
    },
    killAt: async (share) => {
      const { url } = await ground.afresh();
      const killed = await start(url, '--worker', 'killed');
      await after(share * duration);
      killed.kill('SIGKILL');
      const how = await ended(killed);
      const atOnce = await ground.wrongs();
      const finished = await ended(await start(url, '--worker', 'next', '--afterwards'));
      return [
        ...(how === 'SIGKILL' || how === 0 ? [] : [`the killed process ended with ${String(how)}`]),
        ...atOnce.map((found) => `right after the kill: ${found}`),
        ...(finished === 0 ? [] : [`the next process ended with ${String(finished)}: ${said.last}`]),
        ...(await ground.wrongs()),
        ...(await ground.differences(last)),
        ...(await ground.mailDifferences()),
      ];
    },
  };
}
