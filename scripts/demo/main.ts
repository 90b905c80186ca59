import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { smallHistory } from './small-history';

/** Writes the committed demo history, or with --check says whether it is what the script would write. */
const file = join(__dirname, 'small-history.csv');
const text = smallHistory();

if (process.argv.includes('--check')) {
  if (readFileSync(file, 'utf8') !== text) {
    process.stderr.write('scripts/demo/small-history.csv is stale: run npx tsx scripts/demo/main.ts\n');
    process.exitCode = 1;
  }
} else writeFileSync(file, text);
