import { runChunkSelect, runSelect, type StoredRun, tables } from '@o2c/core/dataverse';
import { type RunJob } from '@o2c/core/operations';
import { all, any, equal, type Filter, isEmpty } from '../query/filter';
import { type RowQuery } from '../query/read-rows';

const runs = tables.run;
const chunkTable = tables.runChunk;

/** Enough for the ordinal of the day and for what is usual. */
const LATEST = 30;

const UNDER_WAY = ['planned', 'running'] as const;

/** Runs that are not over, seen from a run (`''`) or from its chunks (`<lookup>/`). */
const statusIsOneOf = (path: string, statuses: readonly StoredRun['status'][]): Filter =>
  any(
    ...statuses.map((status) =>
      equal(`${path}${runs.columns.runStatus.name}`, { number: runs.choices.runStatus[status] }),
    ),
  );

const sameScope = (path: string, job: RunJob, legalEntityId: string | undefined): readonly Filter[] => [
  equal(`${path}${runs.columns.job.name}`, { number: runs.choices.job[job] }),
  legalEntityId === undefined
    ? isEmpty(`${path}${runs.lookups.legalEntity.value}`)
    : equal(`${path}${runs.lookups.legalEntity.value}`, { id: legalEntityId }),
];

const chunksWhere = (where: Filter): RowQuery => ({
  from: chunkTable.entitySetName,
  select: runChunkSelect,
  where,
  orderBy: chunkTable.columns.sequence.name,
});

/** The run that is not over, its chunks, and the latest runs; settings follow. A parked run counts as not over: it holds its scope. */
export function pageQueries(job: RunJob, legalEntityId: string | undefined): readonly RowQuery[] {
  const open = [...UNDER_WAY, 'parked'] as const;
  const throughRun = `${chunkTable.lookups.run.navigation}/`;
  return [
    {
      from: runs.entitySetName,
      select: runSelect,
      where: all(...sameScope('', job, legalEntityId), statusIsOneOf('', open)),
    },
    chunksWhere(all(...sameScope(throughRun, job, legalEntityId), statusIsOneOf(throughRun, open))),
    {
      from: runs.entitySetName,
      select: runSelect,
      where: all(...sameScope('', job, legalEntityId)),
      orderBy: `${runs.columns.createdOn.name} desc`,
      top: LATEST,
    },
  ];
}

/** One run and its chunks. */
export const runQueries = (runId: string): readonly RowQuery[] => [
  { from: runs.entitySetName, select: runSelect, where: equal(runs.primaryId, { id: runId }) },
  chunksWhere(equal(chunkTable.lookups.run.value, { id: runId })),
];

/** Runs that somebody should be working on; a parked one waits for a person. */
export const UNFINISHED: RowQuery = {
  from: runs.entitySetName,
  select: runSelect,
  where: statusIsOneOf('', UNDER_WAY),
};
