import { type Instant, type IsoDate } from '@o2c/core/kernel';

/** When a job runs and under which id its traces are found. Only the composition root reads a clock (design.md decision 12). */
export interface Moment {
  /** Becomes `recordedOn`. */
  readonly now: Instant;
  /** The business day: issue date, as-of date. */
  readonly today: IsoDate;
  readonly correlationId: string;
}
