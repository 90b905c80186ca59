import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { factsText } from './facts-text';
import { type Reference } from './reference';
import { standardTableFacts } from './standard-table-facts';

const FACTS = join(__dirname, '../../local/dataverse/metadata/facts/standard-tables.json');

/** Writes the facts file from the reference data; with `--check` only says whether it is stale (exit 1). */
function main(): void {
  const data = resolve(process.env['O2C_REFERENCE_DATA'] ?? join(__dirname, '../../../shared/data'));
  const reference = JSON.parse(readFileSync(join(data, 'dataverse/o2c-entities-parsed.json'), 'utf8')) as Reference;
  const text = factsText(standardTableFacts(reference));
  if (!process.argv.includes('--check')) writeFileSync(FACTS, text);
  else if (readFileSync(FACTS, 'utf8') !== text) {
    console.error('standard-tables.json is stale: run npx tsx scripts/standard-tables/main.ts');
    process.exitCode = 1;
  }
}

main();
