import { type StoredRun, type StoredRunChunk } from '@o2c/core/dataverse';
import { type Run, type RunChunk, type RunJob } from '@o2c/core/operations';
import { type CompanySettings } from '../company-settings';
import { type Reading } from '../reading';

/** What the journal says before a run: one read. */
export interface JournalPage {
  /** Planned, running or parked; there is at most one per job and legal entity. */
  readonly unfinished?: OpenRun;
  /** The latest runs of job and legal entity, newest first: for the ordinal of the day and the usual amount. */
  readonly latest: readonly StoredRun[];
  readonly settings: CompanySettings;
}

/** A run with its chunks, in their order. */
export interface OpenRun {
  readonly run: StoredRun;
  readonly chunks: readonly StoredRunChunk[];
}

/** What a write over ETags came to: `changed` means somebody else was there; nothing was written then. */
export type Written<T> = Reading<T | 'changed'>;

/** The rows of runs and chunks (spec/reliability.md 3.1). */
export interface Journal {
  readonly open: (job: RunJob, legalEntityId: string | undefined) => Reading<JournalPage>;
  /** Run and chunks in one change set; `changed` when a run of this key exists: another planner was first. */
  readonly plan: (run: Run, chunks: readonly RunChunk[]) => Written<OpenRun>;
  /** Over the chunk as it was read. */
  readonly writeChunk: (chunk: StoredRunChunk) => Written<StoredRunChunk>;
  /** Chunk and run in one change set, each over the row as it was read. */
  readonly writeLast: (run: StoredRun, chunk: StoredRunChunk) => Written<'written'>;
  readonly writeRun: (run: StoredRun) => Written<'written'>;
  readonly byId: (runId: string) => Reading<OpenRun | undefined>;
  /** Jobs and scopes whose runs are planned or running: what a sweeper sends lanes for. */
  readonly unfinished: () => Reading<readonly StoredRun[]>;
}
