import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { contentHash } from '../../scripts/build/content-hash';

const root = join(__dirname, '../..');

/** Whatever the state of a provisioned Dataverse follows from. */
const SOURCES = [
  'local/dataverse',
  'scripts/provision-dataverse',
  'scripts/demo/organisation.json',
  'core/src',
  'solution',
  'plugins-ts/src',
  'scripts/pack-solution',
  'dist/OrderToCash.zip',
];

/**
 * The file of a Dataverse that is provisioned already, made at first need and kept for what it was made from: hundreds of tests begin with one,
 * and importing the zip takes longer than most of them. Two that need it at once both make it; each is whole.
 */
export async function provisionedSnapshot(make: (file: string) => Promise<void>): Promise<string> {
  const folder = join(root, '.local/provisioned');
  const file = join(folder, `${contentHash(root, SOURCES)}.db`);
  if (existsSync(file)) return file;
  mkdirSync(folder, { recursive: true });
  const unfinished = `${file}.${String(process.pid)}`;
  await make(unfinished);
  renameSync(unfinished, file);
  forgetOld(folder);
  return file;
}

/** Somebody may just be starting from the one before; nobody is from yesterday's. */
const KEPT_MILLISECONDS = 24 * 60 * 60 * 1000;

function forgetOld(folder: string): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const changed = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Number.MAX_SAFE_INTEGER;
    if (changed < Date.now() - KEPT_MILLISECONDS) rmSync(path, { force: true });
  }
}
