import { resolve } from 'node:path';

import { buildYear } from './build-year';

/** Builds the snapshot of the demo year; what it prints is one line per day. */
buildYear({
  root: resolve(__dirname, '../..'),
  progress: (text) => process.stdout.write(`${text}\n`),
}).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
