import { type Run } from '../operations';
import { bind } from './bind';
import { choice, date, id, integer, moment, text } from './cell';
import { decimalNumber } from './decimal-cell';
import { decimalText } from './decimal-text';
import { ETAG } from './etag';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowChanges } from './row-changes';
import { type RowForCreate } from './row-for-create';
import { run as table } from './tables';

export interface StoredRun extends Run {
  readonly etag: string;
}

const { columns, lookups, choices } = table;

/** The columns `readRun` needs, for `$select`. */
export const runSelect: readonly string[] = [
  columns.id.name,
  columns.key.name,
  columns.job.name,
  columns.runStatus.name,
  columns.asOf.name,
  columns.scope.name,
  columns.chunkCount.name,
  columns.itemCount.name,
  columns.doneCount.name,
  columns.skippedCount.name,
  columns.parkedCount.name,
  columns.failedCount.name,
  columns.amount.name,
  columns.startedOn.name,
  columns.finishedOn.name,
  columns.parkedReason.name,
  columns.report.name,
  columns.correlationId.name,
  lookups.legalEntity.value,
];

/** Reads a run with its ETag. */
export function readRun(source: unknown): ReadRow<StoredRun> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(columns.id.name, id),
    etag: row.required(ETAG, text),
    key: row.required(columns.key.name, text),
    job: row.required(columns.job.name, choice(choices.job)),
    status: row.required(columns.runStatus.name, choice(choices.runStatus)),
    asOf: row.required(columns.asOf.name, date),
    scope: row.required(columns.scope.name, text),
    chunkCount: row.required(columns.chunkCount.name, integer),
    itemCount: row.required(columns.itemCount.name, integer),
    counts: {
      done: row.optional(columns.doneCount.name, integer) ?? 0,
      skipped: row.optional(columns.skippedCount.name, integer) ?? 0,
      parked: row.optional(columns.parkedCount.name, integer) ?? 0,
      failed: row.optional(columns.failedCount.name, integer) ?? 0,
    },
    startedOn: row.required(columns.startedOn.name, moment),
    correlationId: row.required(columns.correlationId.name, text),
    ...present({
      legalEntityId: row.optional(lookups.legalEntity.value, id),
      amount: row.optional(columns.amount.name, decimalNumber),
      finishedOn: row.optional(columns.finishedOn.name, moment),
      parkedReason: row.optional(columns.parkedReason.name, text),
      report: row.optional(columns.report.name, text),
    }),
  });
}

/** The row to create for a run that was planned. */
export const writeRun = (run: Run): RowForCreate => ({
  [columns.id.name]: run.id,
  [columns.name.name]: `${run.job} ${run.asOf} ${run.scope}`,
  [columns.key.name]: run.key,
  [columns.job.name]: choices.job[run.job],
  [columns.asOf.name]: run.asOf,
  [columns.scope.name]: run.scope,
  [columns.chunkCount.name]: run.chunkCount,
  [columns.itemCount.name]: run.itemCount,
  [columns.startedOn.name]: run.startedOn,
  [columns.correlationId.name]: run.correlationId,
  ...bind(lookups.legalEntity, run.legalEntityId),
  ...runProgress(run),
});

/** The columns that change while a run goes on. */
export const runChanges = (run: Run): RowChanges => runProgress(run);

const runProgress = (run: Run): RowForCreate => ({
  [columns.runStatus.name]: choices.runStatus[run.status],
  [columns.doneCount.name]: run.counts.done,
  [columns.skippedCount.name]: run.counts.skipped,
  [columns.parkedCount.name]: run.counts.parked,
  [columns.failedCount.name]: run.counts.failed,
  ...present({
    [columns.amount.name]: run.amount === undefined ? undefined : decimalText(run.amount),
    [columns.finishedOn.name]: run.finishedOn,
    [columns.parkedReason.name]: run.parkedReason,
    [columns.report.name]: run.report,
  }),
});
