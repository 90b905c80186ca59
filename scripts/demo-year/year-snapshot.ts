import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { contentHash } from '../build/content-hash';

/** Everything that decides what the year looks like: when one of these changes, another year is built. */
const INPUTS = [
  'core/src',
  'azure-functions/src/adapters',
  'azure-functions/src/formats',
  'azure-functions/src/jobs',
  'local/dataverse',
  'local/graph',
  'solution',
  'scripts/demo',
  'scripts/demo-year',
  'scripts/provision-dataverse',
];
const HASH_DIGITS = 16;

/** Where the snapshot of this source lies, and where it grows until it is whole. */
export interface YearFolders {
  readonly finished: string;
  readonly building: string;
}

/** The folders under `.local/snapshots`, named by the hash of what the year is made from. */
export function yearFolders(root: string): YearFolders {
  const name = contentHash(root, INPUTS).slice(0, HASH_DIGITS);
  const snapshots = join(root, '.local/snapshots');
  return { finished: join(snapshots, name), building: join(snapshots, `${name}.building`) };
}

/** Makes a finished build the snapshot and removes those of other sources. */
export function keepYear({ finished, building }: YearFolders): void {
  renameSync(building, finished);
  const snapshots = dirname(finished);
  for (const name of readdirSync(snapshots)) {
    if (!/\.(lock|log)$/.test(name) && join(snapshots, name) !== finished)
      rmSync(join(snapshots, name), { recursive: true, force: true });
  }
}

/** What of a snapshot an environment takes over. */
const CONTENTS = ['dataverse', 'mail', 'blobs', 'directory.json', 'issuer-key.pem'];

/** Copies the snapshot into a data folder, whose own contents of that kind are replaced. */
export function restoreYear(root: string, data: string): void {
  const { finished } = yearFolders(root);
  mkdirSync(data, { recursive: true });
  for (const name of CONTENTS) {
    rmSync(join(data, name), { recursive: true, force: true });
    if (existsSync(join(finished, name))) cpSync(join(finished, name), join(data, name), { recursive: true });
  }
}
