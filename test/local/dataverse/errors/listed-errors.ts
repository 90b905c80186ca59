import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Refusals whose code the list of 2019 does not have, or whose text it gives otherwise: where they stand instead. */
export interface ErrorList {
  readonly reasons: Readonly<Record<string, string>>;
  /** By reason: `code text`, as raised-errors reads them. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

export const listedErrors = (): ErrorList =>
  JSON.parse(readFileSync(join(__dirname, 'listed-errors.json'), 'utf8')) as ErrorList;
