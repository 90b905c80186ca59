import { type StoredRun, type StoredRunChunk } from '@o2c/core/dataverse';
import { ok, type Result } from '@o2c/core/kernel';
import { chunkLifecycle, isOver } from '@o2c/core/operations';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type RunJobPorts } from './run-ports';
import { joinDetails, readDetails, type RunReport, reportOf, sumCounts, writeDetails } from './run-report';

/** The run with the sums of its chunks (I17); failed when one of them was given up. */
export const closedRun = (run: StoredRun, chunks: readonly StoredRunChunk[], { now }: Moment): StoredRun => ({
  ...run,
  status: chunks.some(({ status }) => status === 'failed') ? 'failed' : 'done',
  counts: sumCounts(chunks),
  finishedOn: now,
  report: writeDetails(joinDetails(chunks.map(({ report }) => readDetails(report)))),
});

/** Reads the run again, for other lanes worked on it too, and closes it when all of its chunks are over. Whoever comes second finds it closed. */
export async function closeIfOver(
  { journal }: Pick<RunJobPorts, 'journal'>,
  { id }: StoredRun,
  moment: Moment,
): Promise<Result<RunReport, ReadRefusal>> {
  const read = await journal.byId(id);
  if (!read.ok) return read;
  if (!read.value) throw new Error(`The run ${id} is gone.`);
  const { run, chunks } = read.value;
  if (isOver(run.status) || chunks.some(({ status }) => chunkLifecycle[status].length > 0))
    return ok(reportOf(run, chunks));
  const closed = closedRun(run, chunks, moment);
  const written = await journal.writeRun(closed);
  return written.ok ? ok(reportOf(closed, chunks)) : written;
}
