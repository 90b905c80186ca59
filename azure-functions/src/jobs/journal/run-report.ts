import { type IsoDate } from '@o2c/core/kernel';
import { type Run, type RunChunk, type RunCounts, type RunJob, type RunStatus } from '@o2c/core/operations';
import { z } from 'zod';
import { type RunScope } from './journaled-job';

/** What a run came to, so far or at its end. */
export interface RunReport {
  readonly job: RunJob;
  readonly asOf: IsoDate;
  /** Absent when there was nothing to do, and no run was written. */
  readonly key?: string;
  readonly runId?: string;
  readonly status: RunStatus;
  readonly preview?: true;
  readonly chunks: number;
  readonly items: number;
  readonly counts: RunCounts;
  readonly parkedReason?: string;
  readonly details: EndDetails;
}

/** What the report columns of run and chunk hold. */
export interface EndDetails {
  /** Moved by legal entity, minor units of its accounting currency. */
  readonly amounts: Readonly<Record<string, number>>;
  /** Who did not end as done. */
  readonly ends: readonly {
    readonly id: string;
    readonly end: 'skipped' | 'parked' | 'failed';
    readonly code: string;
  }[];
  /** Ends that the column had no room for. */
  readonly omitted: number;
}

export const NO_DETAILS: EndDetails = { amounts: {}, ends: [], omitted: 0 };

/** Some 1,000 ends; the column holds 100,000 characters. */
const MOST_CHARACTERS = 90_000;

/** Details as the column holds them; ends beyond its room are only counted. */
export function writeDetails(details: EndDetails): string {
  const text = JSON.stringify(details);
  if (text.length <= MOST_CHARACTERS) return text;
  const kept = details.ends.slice(0, Math.floor(details.ends.length / 2));
  return writeDetails({ ...details, ends: kept, omitted: details.omitted + details.ends.length - kept.length });
}

const details = z.object({
  amounts: z.record(z.string(), z.number()),
  ends: z.array(z.object({ id: z.string(), end: z.enum(['skipped', 'parked', 'failed']), code: z.string() })),
  omitted: z.number(),
});

/** Details out of a column. Throws when they are none: the column is ours alone. */
export const readDetails = (text: string | undefined): EndDetails =>
  text === undefined ? NO_DETAILS : details.parse(JSON.parse(text));

/** The details of several chunks as one. */
export const joinDetails = (all: readonly EndDetails[]): EndDetails =>
  all.reduce(
    (sum, own) => ({
      amounts: Object.entries(own.amounts).reduce(
        (amounts, [entity, minor]) => ({ ...amounts, [entity]: (amounts[entity] ?? 0) + minor }),
        sum.amounts,
      ),
      ends: [...sum.ends, ...own.ends],
      omitted: sum.omitted + own.omitted,
    }),
    NO_DETAILS,
  );

/** The sum of what the chunks counted. */
export const sumCounts = (chunks: readonly RunChunk[]): RunCounts =>
  chunks.reduce(
    (sum, { counts }) => ({
      done: sum.done + counts.done,
      skipped: sum.skipped + counts.skipped,
      parked: sum.parked + counts.parked,
      failed: sum.failed + counts.failed,
    }),
    { done: 0, skipped: 0, parked: 0, failed: 0 },
  );

/** The report of a run over the chunks as they are known. */
export const reportOf = (run: Run, chunks: readonly RunChunk[]): RunReport => ({
  job: run.job,
  asOf: run.asOf,
  key: run.key,
  runId: run.id,
  status: run.status,
  chunks: run.chunkCount,
  items: run.itemCount,
  counts: sumCounts(chunks),
  ...(run.parkedReason === undefined ? {} : { parkedReason: run.parkedReason }),
  details: joinDetails(chunks.map(({ report }) => readDetails(report))),
});

export const nothingToDo = (job: RunJob, { asOf }: RunScope): RunReport => ({
  job,
  asOf,
  status: 'done',
  chunks: 0,
  items: 0,
  counts: { done: 0, skipped: 0, parked: 0, failed: 0 },
  details: NO_DETAILS,
});
