import { type IsoDate } from '@o2c/core/kernel';
import { type PopulationItem, type RunChunk, type RunJob } from '@o2c/core/operations';
import { type Moment } from '../moment';
import { type Reading } from '../reading';

/** What a run is about: one legal entity, or all. */
export interface RunScope {
  readonly asOf: IsoDate;
  readonly legalEntityId?: string;
}

/** A job whose work is journaled: its population is fixed when a run is planned, and worked on chunk by chunk (spec/reliability.md 3.1). */
export interface JournaledJob {
  readonly job: RunJob;
  /** Whose policies cap its runs; without one, none do. */
  readonly actionType?: string;
  /** What there is to do, in the order in which it shall be done. What cannot be done now should not be in it. */
  readonly population: (scope: RunScope, moment: Moment) => Reading<readonly PopulationItem[]>;
  /**
   * Does the work for a chunk and says how each of its items ended. A chunk may come again, after a crash or a lost lease:
   * what is done already must be recognised in the rows. Throws only for a bug.
   */
  readonly work: (chunk: ClaimedChunk, moment: Moment) => Promise<ChunkReport>;
}

/** A chunk in the hands of one worker. */
export interface ClaimedChunk extends RunScope {
  readonly id: string;
  readonly runId: string;
  readonly sequence: number;
  /** The ids of its items. */
  readonly items: readonly string[];
  /** Fences: whoever writes the chunk's row (a number block) does it over this ETag and reports the new one. */
  readonly etag: string;
  /** The block of numbers that an earlier attempt reserved. */
  readonly numbers?: RunChunk['numbers'];
  readonly checkpoint?: string;
}

/** How the items of a chunk ended. An item that is not named counts as failed. */
export interface ChunkReport {
  readonly done: readonly string[];
  /** Nothing to do any more, or not now. */
  readonly skipped: readonly EndedItem[];
  /** Waits for a person. */
  readonly parked: readonly EndedItem[];
  /** Neither done nor decided: the next run finds it again. */
  readonly failed: readonly EndedItem[];
  /** What was moved, by legal entity, minor units of its accounting currency. */
  readonly amounts?: Readonly<Record<string, number>>;
  /** The chunk's ETag when the job wrote its row. */
  readonly etag?: string;
}

export interface EndedItem {
  readonly id: string;
  /** `capability.reason`. */
  readonly code: string;
}
