import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { restoreYear, yearFolders } from '../../scripts/demo-year/year-snapshot';
import { ended, startProgram } from './child-program';

const root = join(__dirname, '../..');

/** Copies the demo year into a folder; builds it first where nobody has (some minutes). */
export async function demoYearIn(folder: string): Promise<void> {
  if (!existsSync(yearFolders(root).finished)) await built();
  restoreYear(root, folder);
}

/** Waits for a build that is under way (the global setup begins one), and builds it where none is. */
async function built(): Promise<void> {
  const build = startProgram('scripts/demo-year/main.ts', []);
  let errors = '';
  build.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString('utf8')));
  build.stdout?.resume();
  if ((await ended(build)) !== 0) throw new Error(`The demo year could not be built: ${errors}`);
}
