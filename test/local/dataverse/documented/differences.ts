import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where the server answers otherwise than a page shows, or a block of a page is no request to this server: what, and why. */
export interface DifferenceList {
  readonly reasons: Readonly<Record<string, string>>;
  /** By the name of the example: what differs, in the order in which it is found. */
  readonly examples: Readonly<Record<string, ListedDifferences>>;
  /** Requests to other services, by the name of the example. */
  readonly notReplayed: Readonly<Record<string, string>>;
  /** Blocks that are no request and no answer to one, by page and heading. */
  readonly noRequests: Readonly<Record<string, string>>;
}

export interface ListedDifferences {
  readonly reasons: readonly string[];
  readonly differences: readonly string[];
}

export const listedDifferences = (): DifferenceList =>
  JSON.parse(readFileSync(join(__dirname, 'differences.json'), 'utf8')) as DifferenceList;
