import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parse } from 'csv-parse/sync';

/** One line of the vectors as a tenant gets them. */
export interface VectorLine {
  readonly id: string;
  readonly kind: string;
  readonly rule: string;
  readonly about: string;
  readonly expected: string;
  readonly reasons: string;
  readonly source: string;
  readonly choice: string;
  readonly conflict: string;
  readonly input: string;
}

/** The exported vectors, read back from the file itself. */
export const vectorLines = (): readonly VectorLine[] =>
  parse(readFileSync(join(__dirname, '../../golden/credit-vectors.csv'), 'utf8'), { columns: true });
