import { type RunChunk } from '../operations';
import { bind } from './bind';
import { choice, id, integer, moment, text } from './cell';
import { ETAG } from './etag';
import { openRow, type OpenRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowChanges } from './row-changes';
import { type RowForCreate } from './row-for-create';
import { runChunk as table } from './tables';

export interface StoredRunChunk extends RunChunk {
  readonly etag: string;
}

const { columns, lookups, choices } = table;

/** The columns `readRunChunk` needs, for `$select`. */
export const runChunkSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.sequence.name,
  columns.runStatus.name,
  columns.claimedBy.name,
  columns.leaseUntil.name,
  columns.attempts.name,
  columns.items.name,
  columns.doneCount.name,
  columns.skippedCount.name,
  columns.parkedCount.name,
  columns.failedCount.name,
  columns.firstNumber.name,
  columns.numberCount.name,
  columns.checkpoint.name,
  columns.report.name,
  columns.failure.name,
  columns.correlationId.name,
  lookups.run.value,
  lookups.numberSeries.value,
];

/** Reads a chunk with its ETag, which fences every later write of whoever claimed it. */
export function readRunChunk(source: unknown): ReadRow<StoredRunChunk> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    key: row.required(columns.key.name, text),
    runId: row.required(lookups.run.value, id),
    sequence: row.required(columns.sequence.name, integer),
    status: row.required(columns.runStatus.name, choice(choices.runStatus)),
    items: (row.optional(columns.items.name, text) ?? '').split('\n').filter((line) => line !== ''),
    attempts: row.optional(columns.attempts.name, integer) ?? 0,
    counts: {
      done: row.optional(columns.doneCount.name, integer) ?? 0,
      skipped: row.optional(columns.skippedCount.name, integer) ?? 0,
      parked: row.optional(columns.parkedCount.name, integer) ?? 0,
      failed: row.optional(columns.failedCount.name, integer) ?? 0,
    },
    correlationId: row.required(columns.correlationId.name, text),
    ...present({
      claimedBy: row.optional(columns.claimedBy.name, text),
      leaseUntil: row.optional(columns.leaseUntil.name, moment),
      numbers: numbersOf(row),
      checkpoint: row.optional(columns.checkpoint.name, text),
      report: row.optional(columns.report.name, text),
      failure: row.optional(columns.failure.name, text),
    }),
  });
}

function numbersOf(row: OpenRow): RunChunk['numbers'] {
  const seriesId = row.optional(lookups.numberSeries.value, id);
  if (seriesId === undefined) return undefined;
  const first = row.required(columns.firstNumber.name, integer);
  return { seriesId, first, count: row.required(columns.numberCount.name, integer) };
}

/** The row to create for a chunk that was planned. */
export const writeRunChunk = (chunk: RunChunk): RowForCreate => ({
  [columns.id.name]: chunk.id,
  [columns.name.name]: chunk.key,
  [columns.key.name]: chunk.key,
  [columns.sequence.name]: chunk.sequence,
  [columns.items.name]: chunk.items.join('\n'),
  [columns.itemCount.name]: chunk.items.length,
  [columns.correlationId.name]: chunk.correlationId,
  ...bind(lookups.run, chunk.runId),
  ...chunkProgress(chunk),
});

/** The columns that change while a chunk is worked on. The number block is written by `runChunkNumbers` alone. */
export const runChunkChanges = (chunk: RunChunk): RowChanges => chunkProgress(chunk);

const chunkProgress = (chunk: RunChunk): RowForCreate => ({
  [columns.runStatus.name]: choices.runStatus[chunk.status],
  [columns.attempts.name]: chunk.attempts,
  [columns.doneCount.name]: chunk.counts.done,
  [columns.skippedCount.name]: chunk.counts.skipped,
  [columns.parkedCount.name]: chunk.counts.parked,
  [columns.failedCount.name]: chunk.counts.failed,
  ...present({
    [columns.claimedBy.name]: chunk.claimedBy,
    [columns.leaseUntil.name]: chunk.leaseUntil,
    [columns.checkpoint.name]: chunk.checkpoint,
    [columns.report.name]: chunk.report,
    [columns.failure.name]: chunk.failure,
  }),
});

/** The block of numbers a chunk reserved, written once, in the change set that takes it from its series. */
export const runChunkNumbers = (numbers: NonNullable<RunChunk['numbers']>): RowForCreate => ({
  [columns.firstNumber.name]: numbers.first,
  [columns.numberCount.name]: numbers.count,
  ...bind(lookups.numberSeries, numbers.seriesId),
});
