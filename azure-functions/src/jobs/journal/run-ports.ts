import { type Instant } from '@o2c/core/kernel';
import { type Log } from '../log';
import { type Journal } from './journal';

/** What running a job needs. */
export interface RunJobPorts {
  readonly journal: Journal;
  /** Names who claims: unique among those who run at once; after a crash the same name takes up its own chunks at once. */
  readonly worker: string;
  /** For leases only; business time is the moment's. */
  readonly now: () => Instant;
  /** Asked before each chunk; a slice that ends leaves the rest to the next. */
  readonly mayGoOn: () => boolean;
  /** Calls other workers to a run of several chunks; without it, one worker does them all. */
  readonly helpers?: (chunks: number) => Promise<void>;
  readonly log: Log;
}
