import { instant, isoDate, ok } from '@o2c/core/kernel';
import { type PopulationItem } from '@o2c/core/operations';
import { readRun, readRunChunk, runChunkSelect, runSelect, tables } from '@o2c/core/dataverse';
import { type DataverseConnection } from '../../../../azure-functions/src/adapters/dataverse/connection';
import { readRows } from '../../../../azure-functions/src/adapters/dataverse/query/read-rows';
import { journalRows } from '../../../../azure-functions/src/adapters/dataverse/rows/journal-rows';
import { understood } from '../../../../azure-functions/src/adapters/dataverse/rows/understood';
import { type ChunkReport, type JournaledJob } from '../../../../azure-functions/src/jobs/journal/journaled-job';
import { type RunJobPorts } from '../../../../azure-functions/src/jobs/journal/run-ports';
import { type JobFacts } from '../../../../azure-functions/src/jobs/log';
import { type Moment } from '../../../../azure-functions/src/jobs/moment';
import { type Session } from '../../../../scripts/dataverse/connect';

export const moment: Moment = {
  now: instant('2026-03-02T08:00:00Z'),
  today: isoDate('2026-03-02'),
  correlationId: 'c0ffee00-0000-4000-8000-000000000001',
};
export const scope = { asOf: moment.today };

/** Items `1` to `count` of one legal entity, each its own partition, of 10.00 each. */
export const items = (count: number, legalEntityId: string): readonly PopulationItem[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `00000000-0000-4000-8000-${String(index + 1).padStart(12, '0')}`,
    partition: `p${index}`,
    legalEntityId,
    amountMinor: 10_00,
    customerId: `c${index % 2}`,
  }));

/** A job that remembers what it did; what is done leaves its population. */
export interface PretendJob extends JournaledJob {
  readonly worked: string[];
}

export function aJob(population: readonly PopulationItem[], changed: Partial<JournaledJob> = {}): PretendJob {
  const worked: string[] = [];
  return {
    job: 'invoicing',
    actionType: 'invoice.post',
    worked,
    population: () => Promise.resolve(ok(population.filter(({ id }) => !worked.includes(id)))),
    work: ({ items: ids }) => {
      worked.push(...ids);
      return Promise.resolve(allDone(ids));
    },
    ...changed,
  };
}

export const allDone = (ids: readonly string[]): ChunkReport => ({ done: ids, skipped: [], parked: [], failed: [] });

/** Ports of a worker over the local Dataverse; `told` collects its log. */
export function aWorker(
  { connection, context }: Session,
  changed: Partial<RunJobPorts> & { readonly fetch?: DataverseConnection['fetch'] } = {},
): RunJobPorts & { readonly told: readonly JobFacts[] } {
  const told: JobFacts[] = [];
  const { fetch = connection.fetch, ...ports } = changed;
  return {
    journal: journalRows({ ...connection, fetch }, context),
    worker: 'worker-1',
    now: () => moment.now,
    mayGoOn: () => true,
    log: (level, facts) => told.push({ ...facts, event: `${level} ${facts.event}` }),
    told,
    ...ports,
  };
}

/** Counts what reaches the server. */
export function counting(): { readonly fetch: typeof fetch; readonly calls: () => number } {
  let calls = 0;
  return {
    fetch: (input, init) => {
      calls += 1;
      return fetch(input, init);
    },
    calls: () => calls,
  };
}

export async function storedRuns({ connection, context }: Session) {
  const read = await readRows(connection, context, { from: tables.run.entitySetName, select: runSelect });
  return understood(read.outcome === 'ok' ? read.rows : [], readRun);
}

export async function storedChunks({ connection, context }: Session) {
  const { entitySetName, columns } = tables.runChunk;
  const orderBy = columns.sequence.name;
  const read = await readRows(connection, context, { from: entitySetName, select: runChunkSelect, orderBy });
  return understood(read.outcome === 'ok' ? read.rows : [], readRunChunk);
}
