import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { bundleDataverse } from '../../local-dataverse/bundle-dataverse';
import { type Command, CommandRefusal, type ExitCode } from '../command';
import { repositoryRoot } from '../environment';
import { parseOptions } from '../parse-options';

/** `dataverse`: the local Dataverse alone, for any project and any solution. */
export const dataverse: Command = {
  name: 'dataverse',
  usage: 'dataverse --solution ZIP --port N [--data DIR] [--limits documented|off]',
  summary: 'the local Dataverse alone; any bearer token is a system administrator',
  run: async (args) => {
    const { values } = parseOptions(args, {
      solution: { type: 'string' },
      port: { type: 'string' },
      data: { type: 'string' },
      limits: { type: 'string' },
    });
    if (values.port === undefined) throw new CommandRefusal('--port N is missing');
    const data = resolve(values.data ?? join(repositoryRoot, '.local/dataverse-alone'));
    const solution = values.solution === undefined ? [] : ['--solution', resolve(values.solution)];
    const bundle = await bundleDataverse(repositoryRoot);
    const program = [
      bundle,
      '--port',
      values.port,
      '--data',
      data,
      '--limits',
      values.limits ?? 'documented',
      ...solution,
    ];
    const child = spawn(process.execPath, program, { cwd: repositoryRoot, stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
    return new Promise<ExitCode>((ended) =>
      child.on('exit', (code) => {
        rmSync(bundle, { force: true });
        ended(code === 0 ? 0 : 1);
      }),
    );
  },
};
