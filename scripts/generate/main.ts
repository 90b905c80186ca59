import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { tablesSource } from './tables-source';

const TABLES = join(__dirname, '../../core/src/dataverse/tables.ts');

/** `npx tsx scripts/generate/main.ts [--check]`: writes core/src/dataverse/tables.ts, or says (exit 1) that it is stale. */
async function main(): Promise<void> {
  const wanted = await tablesSource();
  const written = await readFile(TABLES, 'utf8').catch(() => '');
  if (written === wanted) return;
  if (process.argv.includes('--check')) {
    process.stderr.write('core/src/dataverse/tables.ts is stale: run `npm run generate`\n');
    process.exitCode = 1;
    return;
  }
  await writeFile(TABLES, wanted);
  process.stderr.write('wrote core/src/dataverse/tables.ts\n');
}

void main();
