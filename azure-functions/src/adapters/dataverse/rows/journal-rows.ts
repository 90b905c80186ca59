import {
  type ReadRow,
  readRun,
  readRunChunk,
  runChanges,
  runChunkChanges,
  type StoredRun,
  type StoredRunChunk,
  tables,
  writeRun,
  writeRunChunk,
} from '@o2c/core/dataverse';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type Journal, type JournalPage, type OpenRun } from '../../../jobs/journal/journal';
import { type ReadRefusal } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { readBatch } from '../query/read-batch';
import { type RowQuery, type RowsRead } from '../query/read-rows';
import { type RowUpdate, type Transaction } from '../transactions/transaction';
import { writeTransactions } from '../transactions/write-transactions';
import { pageQueries, runQueries, UNFINISHED } from './journal-queries';
import { companySettingsOf, companySettingsQueries } from './company-settings-rows';
import { readRefusal } from './read-refusal';
import { understood } from './understood';

const runs = tables.run;
const chunkTable = tables.runChunk;

/** The journal as rows of Dataverse: the truth about runs, whatever queue messages say (spec/reliability.md 2.3). */
export const journalRows = (connection: DataverseConnection, context: CallContext): Journal => {
  const read = (queries: readonly RowQuery[]) => readBatch(connection, context, queries);
  const write = (changes: Omit<Transaction, 'key'>) => writeOne(connection, context, changes);
  return {
    open: async (job, legalEntityId) =>
      pageOf(await read([...pageQueries(job, legalEntityId), ...companySettingsQueries])),
    byId: async (runId) => openRunOf(await read(runQueries(runId))),
    unfinished: async () => rowsOf((await read([UNFINISHED]))[0], readRun),
    plan: async (run, chunks) => {
      const creates = [
        { entitySetName: runs.entitySetName, row: writeRun(run) },
        ...chunks.map((chunk) => ({ entitySetName: chunkTable.entitySetName, row: writeRunChunk(chunk) })),
      ];
      return after(await write({ creates, updates: [], returning: 'etags' }), ([runEtag, ...etags]) => ({
        run: { ...run, etag: known(runEtag) },
        chunks: chunks.map((chunk, index) => ({ ...chunk, etag: known(etags[index]) })),
      }));
    },
    writeChunk: async (chunk) =>
      after(await write({ creates: [], updates: [chunkUpdate(chunk)], returning: 'etags' }), ([etag]) => ({
        ...chunk,
        etag: known(etag),
      })),
    writeLast: async (run, chunk) =>
      after(await write({ creates: [], updates: [chunkUpdate(chunk), runUpdate(run)] }), () => 'written'),
    writeRun: async (run) => after(await write({ creates: [], updates: [runUpdate(run)] }), () => 'written'),
  };
};

const runUpdate = (run: StoredRun): RowUpdate => ({
  entitySetName: runs.entitySetName,
  id: run.id,
  etag: run.etag,
  changes: runChanges(run),
});

const chunkUpdate = (chunk: StoredRunChunk): RowUpdate => ({
  entitySetName: chunkTable.entitySetName,
  id: chunk.id,
  etag: chunk.etag,
  changes: runChunkChanges(chunk),
});

function pageOf(reads: readonly RowsRead[]): Result<JournalPage, ReadRefusal> {
  const unfinished = openRunOf(reads.slice(0, 2));
  if (!unfinished.ok) return unfinished;
  const latest = rowsOf(reads[2], readRun);
  if (!latest.ok) return latest;
  const settings = companySettingsOf(reads.slice(3));
  if (!settings.ok) return settings;
  return ok({
    latest: latest.value,
    settings: settings.value,
    ...(unfinished.value ? { unfinished: unfinished.value } : {}),
  });
}

/** The oldest of the runs and its chunks: two in one scope come of a person who released a parked one. */
function openRunOf([runRows, chunkRows]: readonly RowsRead[]): Result<OpenRun | undefined, ReadRefusal> {
  const found = rowsOf(runRows, readRun);
  if (!found.ok) return found;
  const chunks = rowsOf(chunkRows, readRunChunk);
  if (!chunks.ok) return chunks;
  const [run] = [...found.value].sort((one, other) => (one.key < other.key ? -1 : 1));
  return ok(run && { run, chunks: chunks.value.filter(({ runId }) => runId === run.id) });
}

function rowsOf<T>(
  read: RowsRead | undefined,
  reader: (row: unknown) => ReadRow<T>,
): Result<readonly T[], ReadRefusal> {
  if (!read) throw new Error('A query without an answer.');
  return read.outcome === 'ok' ? ok(understood(read.rows, reader)) : readRefusal(read);
}

type Etags = readonly (string | undefined)[];

/** The ETags after the write, or why there are none. */
async function writeOne(
  connection: DataverseConnection,
  context: CallContext,
  changes: Omit<Transaction, 'key'>,
): Promise<Result<Etags | 'changed', ReadRefusal>> {
  const outcome = (await writeTransactions(connection, context, [{ key: 'journal', ...changes }])).get('journal');
  if (outcome?.outcome === 'written') return ok(outcome.etags ?? []);
  if (outcome?.outcome === 'conflict') return ok('changed');
  if (outcome?.outcome === 'rejected')
    return refuse({ code: 'dataverse.rejected', reason: `${outcome.code} ${outcome.message}` });
  return refuse({ code: 'dataverse.unavailable', reason: outcome?.reason ?? 'no outcome' });
}

const after = <T>(
  written: Result<Etags | 'changed', ReadRefusal>,
  use: (etags: Etags) => T,
): Result<T | 'changed', ReadRefusal> => {
  if (!written.ok) return written;
  return ok(written.value === 'changed' ? written.value : use(written.value));
};

function known(etag: string | undefined): string {
  if (etag === undefined) throw new Error('Dataverse was asked for the row and did not return it.');
  return etag;
}
