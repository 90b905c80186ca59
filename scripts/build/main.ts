import { resolve } from 'node:path';

import { buildSteps } from './build-steps';
import { runStaleSteps } from './run-stale-steps';

const root = resolve(__dirname, '../..');

for (const outcome of runStaleSteps(root, buildSteps)) {
  process.stderr.write(`[build] ${outcome.step}: ${outcome.state} (${outcome.seconds.toFixed(1)} s)\n`);
  if (outcome.state === 'failed') {
    process.stderr.write(`[build] ${outcome.step} did not succeed; its messages stand above.\n`);
    process.exitCode = 1;
  }
}
