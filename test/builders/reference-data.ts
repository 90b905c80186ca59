import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(process.env['O2C_REFERENCE_DATA'] ?? join(__dirname, '../../../shared/data'));

/** Path of a file of the reference data (`../shared/data`, or `O2C_REFERENCE_DATA`). */
export const referenceData = (path: string): string => join(root, path);

/** A describe block that runs only where the reference data is; elsewhere it is listed as skipped, with the reason in its name. */
export function describeWithReferenceData(name: string, tests: () => void): void {
  if (existsSync(root)) describe(name, tests);
  else describe.skip(`${name} (skipped: no reference data at ${root})`, tests);
}
