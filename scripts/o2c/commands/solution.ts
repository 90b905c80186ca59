import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

import { importSolution } from '../../dataverse/import-solution';
import { type Command, CommandRefusal, type ExitCode } from '../command';
import { openSession, repositoryRoot } from '../environment';
import { parseOptions } from '../parse-options';

/** `solution pack | verify ZIP | import ZIP`. */
export const solution: Command = {
  name: 'solution',
  usage: 'solution pack | verify [ZIP] [--schemas DIR] [--json] | import [ZIP] [--url URL]',
  summary: 'write the zips from the declarations, check one, or import one through ImportSolution',
  run: async (args, console) => {
    const { values, positionals } = parseOptions(
      args,
      {
        schemas: { type: 'string' },
        url: { type: 'string' },
        json: { type: 'boolean' },
      },
      2,
    );
    const [action, file = resolve(repositoryRoot, 'dist/OrderToCash.zip')] = positionals;
    switch (action) {
      case 'pack':
        return program('scripts/pack-solution/main.ts', []);
      case 'verify': {
        requireFile(file);
        if (values.schemas !== undefined) requireFile(values.schemas);
        const schemas = values.schemas === undefined ? [] : ['--schemas', resolve(values.schemas)];
        return program('scripts/verify-solution/main.ts', [
          resolve(file),
          ...schemas,
          ...(values.json === true ? ['--json'] : []),
        ]);
      }
      case 'import':
        requireFile(file);
        await importSolution(openSession(values.url, 'administrator'), resolve(file));
        console.result(`${file} is imported.`);
        return 0;
      case undefined:
      default:
        throw new CommandRefusal(
          action === undefined ? 'say pack, verify or import' : `'${action}' is none of pack, verify, import`,
        );
    }
  },
};

/** Refuses (exit 2) a file or folder that is not there, by its name. */
function requireFile(file: string): void {
  if (!existsSync(file)) throw new CommandRefusal(`${file} is not there`, 2);
}

function program(file: string, args: readonly string[]): ExitCode {
  const run = spawnSync(process.execPath, ['--require', 'tsx/cjs', file, ...args], {
    cwd: repositoryRoot,
    stdio: 'inherit',
  });
  return run.status === 0 ? 0 : run.status === 2 ? 2 : 1;
}
