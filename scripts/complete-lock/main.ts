import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { completeLock, type Lock } from './complete-lock';

/**
 * `npx tsx scripts/complete-lock/main.ts` after every change of package-lock.json: some registries do not serve the binaries of other
 * platforms, npm then leaves them out of the lock, and `npm ci` refuses such a lock everywhere.
 */
const file = resolve(__dirname, '../../package-lock.json');
const lock = JSON.parse(readFileSync(file, 'utf8')) as Lock;
const added = completeLock(lock);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} platform packages added to package-lock.json\n`);
