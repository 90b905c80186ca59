import { type StoredRun, type StoredRunChunk } from '@o2c/core/dataverse';
import { MOST_CHUNK_ATTEMPTS } from '@o2c/core/operations';
import { type Moment } from '../moment';
import { type ChunkReport, type EndedItem, type JournaledJob } from './journaled-job';
import { type RunJobPorts } from './run-ports';
import { type EndDetails, writeDetails } from './run-report';

interface ChunkWork {
  readonly job: JournaledJob;
  readonly run: StoredRun;
  readonly chunk: StoredRunChunk;
  readonly moment: Moment;
}

/** Lets the job work its chunk and says how the chunk stands then. Work that throws goes back to be tried again, five times at most. */
export async function endedChunk(
  { log }: Pick<RunJobPorts, 'log'>,
  { job, run, chunk, moment }: ChunkWork,
): Promise<StoredRunChunk> {
  const facts = { job: run.job, run: run.key, chunk: chunk.sequence, attempt: chunk.attempts };
  const { correlationId } = moment;
  try {
    const report = await job.work(claimedChunk(run, chunk), moment);
    const ended = withReport(chunk, report);
    log('info', { event: 'chunk.done', ...facts, correlationId, items: chunk.items.length, ...ended.counts });
    return ended;
  } catch (error) {
    const failure = error instanceof Error ? `${error.name}: ${error.message}` : 'thrown value is no error';
    log('alert', { event: 'chunk.broke-off', ...facts, correlationId, reason: failure });
    return chunk.attempts < MOST_CHUNK_ATTEMPTS
      ? { ...chunk, status: 'planned', failure }
      : givenUp({ ...chunk, failure });
  }
}

/** A chunk that will not be tried again: all of it counts as failed, and a later run finds what is left. */
export const givenUp = (chunk: StoredRunChunk): StoredRunChunk => ({
  ...chunk,
  status: 'failed',
  failure: chunk.failure ?? `no end in ${chunk.attempts} attempts`,
  counts: { done: 0, skipped: 0, parked: 0, failed: chunk.items.length },
  report: writeDetails({
    amounts: {},
    ends: chunk.items.map((id) => ({ id, end: 'failed', code: 'chunk.given-up' })),
    omitted: 0,
  }),
});

const claimedChunk = (run: StoredRun, chunk: StoredRunChunk): Parameters<JournaledJob['work']>[0] => ({
  id: chunk.id,
  runId: chunk.runId,
  sequence: chunk.sequence,
  items: chunk.items,
  etag: chunk.etag,
  asOf: run.asOf,
  ...(run.legalEntityId === undefined ? {} : { legalEntityId: run.legalEntityId }),
  ...(chunk.numbers === undefined ? {} : { numbers: chunk.numbers }),
  ...(chunk.checkpoint === undefined ? {} : { checkpoint: chunk.checkpoint }),
});

function withReport(chunk: StoredRunChunk, report: ChunkReport): StoredRunChunk {
  const named = [report.done, ...[report.skipped, report.parked, report.failed].map(idsOf)].flat();
  const known = new Set(named);
  const unnamed = chunk.items.filter((id) => !known.has(id)).map((id) => ({ id, code: 'job.no-outcome' }));
  const failed = [...report.failed, ...unnamed];
  const details: EndDetails = {
    amounts: report.amounts ?? {},
    ends: [...endsOf('skipped', report.skipped), ...endsOf('parked', report.parked), ...endsOf('failed', failed)],
    omitted: 0,
  };
  return {
    ...chunk,
    etag: report.etag ?? chunk.etag,
    status: 'done',
    counts: {
      done: report.done.length,
      skipped: report.skipped.length,
      parked: report.parked.length,
      failed: failed.length,
    },
    report: writeDetails(details),
  };
}

const idsOf = (ended: readonly EndedItem[]): readonly string[] => ended.map(({ id }) => id);

const endsOf = (end: EndDetails['ends'][number]['end'], items: readonly EndedItem[]): EndDetails['ends'] =>
  items.map(({ id, code }) => ({ id, end, code }));
