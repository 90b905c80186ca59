import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const folder = join(__dirname, '../golden');

/** Holds a report against its golden file; `npm run golden` writes the file anew and shows what changed. */
export function expectGolden(name: string, text: string): void {
  const file = join(folder, name);
  if (process.env['O2C_UPDATE_GOLDEN'] === '1') {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${text}\n`);
  }
  expect(`${text}\n`).toBe(readFileSync(file, 'utf8'));
}
