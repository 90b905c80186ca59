import { type Decimal, type Instant, type IsoDate } from '../kernel';

/** Kinds of runs; a run never does the work of two. */
export type RunJob =
  | 'invoicing'
  | 'delivery'
  | 'matching'
  | 'credit'
  | 'aging'
  | 'dunning'
  | 'kpi'
  | 'import'
  | 'sealing'
  | 'ordering'
  | 'shipping'
  | 'posting'
  | 'creditReview'
  | 'creditScore';

/** Life of a run and of its chunks: `claimed` is a chunk's alone, `running` a run's alone; a parked one waits for a person. */
export type RunStatus = 'planned' | 'claimed' | 'running' | 'done' | 'failed' | 'parked' | 'cancelled';

/** How many of a population came to which end; their sum is the population when the run is over (I17). */
export interface RunCounts {
  readonly done: number;
  /** Nothing to do for them any more, or not now, each with its reason in the report. */
  readonly skipped: number;
  /** They wait for a person. */
  readonly parked: number;
  readonly failed: number;
}

/** One run of a job over a scope: unique by job, day and scope (I18). */
export interface Run {
  readonly id: string;
  /** `runKey(job, asOf, scope)`. */
  readonly key: string;
  readonly job: RunJob;
  readonly status: RunStatus;
  readonly asOf: IsoDate;
  /** Legal entity code or `all`, and the ordinal of the day: `DE01 2`. */
  readonly scope: string;
  readonly legalEntityId?: string;
  readonly chunkCount: number;
  readonly itemCount: number;
  readonly counts: RunCounts;
  /** The sum over the population in units of the accounting currency, when all of it is of one. */
  readonly amount?: Decimal;
  readonly startedOn: Instant;
  readonly finishedOn?: Instant;
  readonly parkedReason?: string;
  /** JSON: amounts by legal entity, and who was skipped, parked or failed, with the reason. */
  readonly report?: string;
  readonly correlationId: string;
}

/** One slice of a run, claimed by ETag with a lease. */
export interface RunChunk {
  readonly id: string;
  readonly key: string;
  readonly runId: string;
  /** From 1. */
  readonly sequence: number;
  readonly status: RunStatus;
  /** What the chunk answers for; fixed when the run is planned. */
  readonly items: readonly string[];
  readonly claimedBy?: string;
  readonly leaseUntil?: Instant;
  readonly attempts: number;
  readonly counts: RunCounts;
  /** The block of numbers the chunk reserved; a resumed chunk uses the same block. */
  readonly numbers?: { readonly seriesId: string; readonly first: number; readonly count: number };
  /** JSON of the job's own. */
  readonly checkpoint?: string;
  /** Of a chunk that ended: JSON with amounts by legal entity, and who was skipped, parked or failed, with the reason. */
  readonly report?: string;
  readonly failure?: string;
  readonly correlationId: string;
}
