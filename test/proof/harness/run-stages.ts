import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { administrator } from '../../builders/provisioned-dataverse';
import { stages } from './stages';
import { AFTERWARDS, FIRST } from './world';

/** `--dataverse URL --graph URL --worker NAME [--afterwards]`: the stages of the money path in a process of its own, to be killed. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      dataverse: { type: 'string', default: '' },
      graph: { type: 'string', default: '' },
      worker: { type: 'string', default: '' },
      afterwards: { type: 'boolean', default: false },
    },
  });
  const { dataverse, graph, worker, afterwards } = values;
  const began = Date.now();
  const clock = {
    now: () => Date.now(),
    sleep: (milliseconds: number) => sleep(milliseconds),
    slept: () => Date.now() - began,
    random: () => Math.random(),
  };
  const calls: string[] = [];
  const process_ = { fetch, clock, calls, died: new Promise<'died'>(() => undefined), bury: () => undefined };
  const session = administrator(dataverse);
  process.stdout.write(`${JSON.stringify({ ready: true, url: dataverse })}\n`);
  const moment = { ...(afterwards ? AFTERWARDS : FIRST), correlationId: worker.padEnd(32, '0').slice(0, 32) };
  for (const stage of stages) await stage.run({ session, graphUrl: graph, process: process_, moment, worker });
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
