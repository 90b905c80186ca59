import { type StoredRunChunk } from '@o2c/core/dataverse';
import { ok, type Result } from '@o2c/core/kernel';
import { chunkLifecycle, mayClaim, MOST_CHUNK_ATTEMPTS } from '@o2c/core/operations';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { claimed } from './claim';
import { closedRun, closeIfOver } from './close-run';
import { endedChunk, givenUp } from './ended-chunk';
import { type OpenRun } from './journal';
import { type JournaledJob } from './journaled-job';
import { type RunJobPorts } from './run-ports';
import { type RunReport, reportOf } from './run-report';

interface Work {
  readonly job: JournaledJob;
  readonly open: OpenRun;
  readonly moment: Moment;
  /** The chunk that was claimed as the run was planned, in this very call. */
  readonly held?: string;
}

/** Claims and works the chunks of a run that are free, one after another, and closes the run when the last one is over. */
export async function workRun(
  ports: RunJobPorts,
  { job, open, moment, held }: Work,
): Promise<Result<RunReport, ReadRefusal>> {
  const { run } = open;
  const chunks = [...open.chunks];
  for (const [place, planned] of open.chunks.entries()) {
    if (!ports.mayGoOn()) break;
    const chunk = planned.id === held ? ok(planned) : await takeChunk(ports, planned, open);
    if (!chunk.ok) return chunk;
    if (chunk.value === 'taken') continue;
    chunks[place] = isOver(chunk.value)
      ? chunk.value
      : await endedChunk(ports, { job, run, chunk: chunk.value, moment });
    const written = await putDown(ports, { run, chunks, place, moment });
    if (!written.ok) return written;
    if (written.value === 'closed') return ok(reportOf(closedRun(run, chunks, moment), chunks));
  }
  return closeIfOver(ports, run, moment);
}

const isOver = ({ status }: StoredRunChunk): boolean => chunkLifecycle[status].length === 0;

/** Claims a chunk; `taken` when another worker has it or it is over. One that came back too often is given up. */
async function takeChunk(
  ports: RunJobPorts,
  chunk: StoredRunChunk,
  { run }: OpenRun,
): Promise<Result<StoredRunChunk | 'taken', ReadRefusal>> {
  if (!mayClaim(chunk, { worker: ports.worker, now: ports.now() })) return ok('taken');
  if (chunk.attempts >= MOST_CHUNK_ATTEMPTS) {
    const facts = { job: run.job, run: run.key, chunk: chunk.sequence, correlationId: chunk.correlationId };
    ports.log('alert', { event: 'chunk.given-up', ...facts, attempt: chunk.attempts });
    return ok(givenUp(chunk));
  }
  const written = await ports.journal.writeChunk(claimed(chunk, ports));
  if (!written.ok) return written;
  return ok(written.value === 'changed' ? 'taken' : written.value);
}

interface PutDown {
  readonly run: OpenRun['run'];
  readonly chunks: StoredRunChunk[];
  readonly place: number;
  readonly moment: Moment;
}

/**
 * Writes how a chunk ended; together with the run's end, in one request, when every other chunk is known to be over. A chunk
 * that another worker claimed meanwhile is left to that worker.
 */
async function putDown(
  ports: RunJobPorts,
  { run, chunks, place, moment }: PutDown,
): Promise<Result<'closed' | 'open', ReadRefusal>> {
  const chunk = chunks[place];
  if (!chunk) throw new Error('No chunk at its own place.');
  if (chunks.every(isOver)) {
    const last = await ports.journal.writeLast(closedRun(run, chunks, moment), chunk);
    if (!last.ok) return last;
    if (last.value === 'written') return ok('closed');
  }
  const written = await ports.journal.writeChunk(chunk);
  if (!written.ok) return written;
  if (written.value !== 'changed') return ok('open');
  return writeOverOwn(ports, chunk);
}

/** The chunk's row changed: by the job itself, which reserved numbers on it, or by a worker who took it over. */
async function writeOverOwn(ports: RunJobPorts, ended: StoredRunChunk): Promise<Result<'open', ReadRefusal>> {
  const now = await ports.journal.byId(ended.runId);
  if (!now.ok) return now;
  const stored = now.value?.chunks.find(({ id }) => id === ended.id);
  if (stored?.claimedBy === ports.worker && stored.status === 'claimed' && stored.attempts === ended.attempts) {
    const written = await ports.journal.writeChunk({ ...ended, etag: stored.etag });
    if (!written.ok) return written;
    if (written.value !== 'changed') return ok('open');
  }
  ports.log('info', { event: 'chunk.lost', chunk: ended.sequence, correlationId: ended.correlationId });
  return ok('open');
}
