import { rowId } from '@o2c/core/kernel';
import { type PopulationItem, type RunJob } from '@o2c/core/operations';
import { legalEntitySelect, readLegalEntity, tables, writePolicy } from '@o2c/core/dataverse';
import { callDataverse } from '../../../../azure-functions/src/adapters/dataverse/call-dataverse';
import { readRows } from '../../../../azure-functions/src/adapters/dataverse/query/read-rows';
import { runReleaseRows } from '../../../../azure-functions/src/adapters/dataverse/rows/run-release-rows';
import { writeTransactions } from '../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { runReleaseAction } from '../../../../azure-functions/src/jobs/journal/run-release-action';
import { anActionRequest } from '../in-memory';
import { understood } from '../../../../azure-functions/src/adapters/dataverse/rows/understood';
import { type JournaledJob } from '../../../../azure-functions/src/jobs/journal/journaled-job';
import { previewJob, runJob } from '../../../../azure-functions/src/jobs/journal/run-job';
import { proveJournal } from '../../../../scripts/invariants/prove-journal';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { aJob, allDone, aWorker, counting, items, moment, scope, storedChunks, storedRuns } from './a-journal';

describe('runJob over the local Dataverse', () => {
  let dataverse: ProvisionedDataverse;
  let entity: string;
  /** Each test has a job to itself, so that all can share one Dataverse. */
  let mine: RunJob;
  const jobs = Object.keys(tables.run.choices.job) as RunJob[];
  beforeEach(() => {
    mine = jobs.shift() ?? 'kpi';
  });
  const ownJob = (population: readonly PopulationItem[], changed: Partial<JournaledJob> = {}) =>
    aJob(population, { job: mine, ...changed });
  const ownRuns = async () => (await storedRuns(dataverse.session)).filter(({ job }) => job === mine);
  const ownChunks = async () => {
    const ids = (await ownRuns()).map(({ id }) => id);
    return (await storedChunks(dataverse.session)).filter(({ runId }) => ids.includes(runId));
  };
  beforeAll(async () => {
    dataverse = await provisionedDataverse();
    const { connection, context } = dataverse.session;
    const read = await readRows(connection, context, {
      from: tables.legalEntity.entitySetName,
      select: legalEntitySelect,
    });
    entity = understood(read.outcome === 'ok' ? read.rows : [], readLegalEntity)[0]?.id ?? '';
  });
  afterAll(() => dataverse.close());
  const expectOk = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };

  /** A person's word on a parked run, as its action writes it. */
  const answer = async (targetId: string, word: 'release' | 'cancel') => {
    const { connection, context } = dataverse.session;
    const action = runReleaseAction({
      byId: runReleaseRows(connection, context).byId,
      isHuman: () => Promise.resolve({ ok: true, value: true }),
      now: () => moment.now,
      correlationId: moment.correlationId,
      tables,
    });
    const prepared = await action.prepare(anActionRequest({ targetId, payload: JSON.stringify({ answer: word }) }));
    if (prepared.ok && prepared.value.effects)
      await writeTransactions(connection, context, [{ key: 'answer', ...prepared.value.effects }]);
    return prepared;
  };

  test('plans, works and closes a run of one chunk in three requests beside the job’s own (design.md decision 3)', async () => {
    const job = ownJob(items(30, entity));
    const counted = counting();
    const worker = aWorker(dataverse.session, { fetch: counted.fetch });
    const report = expectOk(await runJob(worker)(job, scope, moment));
    expect(report).toMatchObject({ status: 'done', chunks: 1, items: 30, counts: { done: 30, failed: 0 } });
    expect(counted.calls()).toBe(3);
    const [run] = await ownRuns();
    expect(run).toMatchObject({ status: 'done', counts: { done: 30 }, amount: '300', scope: 'all 1' });
    expect(worker.told.map(({ event }) => event)).toEqual(['info run.planned', 'info chunk.done']);
  });

  test('nothing to do writes no run', async () => {
    const report = expectOk(await runJob(aWorker(dataverse.session))(ownJob([]), scope, moment));
    expect(report).toMatchObject({ status: 'done', items: 0 });
    expect(await ownRuns()).toEqual([]);
  });

  test('a preview says what a run would be about and writes nothing', async () => {
    const job = ownJob(items(3, entity));
    const report = expectOk(await previewJob(aWorker(dataverse.session))(job, scope, moment));
    expect(report).toMatchObject({ preview: true, items: 3, chunks: 1 });
    expect([...(await ownRuns()), ...job.worked]).toEqual([]);
  });

  test('two planners at once share one run, and each item is worked once (I18, F13)', async () => {
    const job = ownJob(items(2_500, entity));
    const workers = ['a', 'b'].map((worker) => aWorker(dataverse.session, { worker }));
    const reports = await Promise.all(workers.map((worker) => runJob(worker)(job, scope, moment)));
    expect(reports.map((report) => report.ok)).toEqual([true, true]);
    const runs = await ownRuns();
    expect(runs).toHaveLength(1);
    expect(runs[0]).toMatchObject({ status: 'done', counts: { done: 2_500 } });
    expect([...job.worked].sort()).toEqual(items(2_500, entity).map(({ id }) => id));
  });

  test('a second run of the day has the next ordinal', async () => {
    const [first, second] = [ownJob(items(1, entity)), ownJob(items(1, entity))];
    for (const job of [first, second]) await runJob(aWorker(dataverse.session))(job, scope, moment);
    expect((await ownRuns()).map((run) => run.scope).sort()).toEqual(['all 1', 'all 2']);
  });

  test('a worker that died leaves a chunk that others may claim when its lease is over, and itself at once (F1, F3)', async () => {
    const dying = ownJob(items(1_500, entity), { work: () => new Promise(() => undefined) });
    void runJob(aWorker(dataverse.session, { worker: 'dead' }))(dying, scope, moment);
    const job = ownJob(items(1_500, entity));
    const claims = async () => (await ownChunks()).map(({ status, claimedBy }) => [status, claimedBy]);
    while ((await claims()).length === 0);
    const early = expectOk(await runJob(aWorker(dataverse.session))(job, scope, moment));
    expect(early).toMatchObject({ status: 'running', counts: { done: 500 } });
    expect(await claims()).toEqual([
      ['claimed', 'dead'],
      ['done', 'worker-1'],
    ]);
    const later = aWorker(dataverse.session, { now: () => '2026-03-02T08:10:00Z' as typeof moment.now });
    expect(expectOk(await runJob(later)(job, scope, moment))).toMatchObject({
      status: 'done',
      counts: { done: 1_500 },
    });
  });

  test('a worker that comes back under its name resumes its own chunk', async () => {
    const dying = ownJob(items(10, entity), { work: () => new Promise(() => undefined) });
    void runJob(aWorker(dataverse.session))(dying, scope, moment);
    while ((await ownChunks()).length === 0);
    const report = expectOk(await runJob(aWorker(dataverse.session))(ownJob(items(10, entity)), scope, moment));
    expect(report).toMatchObject({ status: 'done', counts: { done: 10 } });
    expect(await ownChunks()).toMatchObject([{ attempts: 2 }]);
  });

  test('whoever lost its lease cannot write the chunk any more (F18)', async () => {
    const slow = ownJob(items(1, entity), {
      work: async ({ items: ids }) => {
        const other = aWorker(dataverse.session, {
          worker: 'other',
          now: () => '2026-03-02T09:00:00Z' as typeof moment.now,
        });
        await runJob(other)(ownJob(items(1, entity)), scope, moment);
        return { ...allDone([]), parked: [{ id: ids[0] ?? '', code: 'test.too-late' }] };
      },
    });
    const worker = aWorker(dataverse.session);
    expect(expectOk(await runJob(worker)(slow, scope, moment))).toMatchObject({ status: 'done', counts: { done: 1 } });
    expect(worker.told.map(({ event }) => event)).toContain('info chunk.lost');
  });

  test('work that throws is tried again five times, then its items count as failed and the run as well (F12)', async () => {
    const broken = ownJob(items(4, entity), { work: () => Promise.reject(new RangeError('a bug')) });
    const worker = aWorker(dataverse.session);
    for (let attempt = 1; attempt <= 4; attempt += 1)
      expect(expectOk(await runJob(worker)(broken, scope, moment))).toMatchObject({ status: 'running' });
    const last = expectOk(await runJob(worker)(broken, scope, moment));
    expect(last).toMatchObject({ status: 'failed', counts: { failed: 4 } });
    expect(worker.told.filter(({ event }) => event === 'alert chunk.broke-off')).toHaveLength(5);
  });

  test('an item the job says nothing about counts as failed, so that the sums agree (I17)', async () => {
    const [first, second, third] = items(3, entity).map(({ id }) => id);
    const job = ownJob(items(3, entity), {
      work: () => Promise.resolve({ ...allDone([first ?? '']), skipped: [{ id: second ?? '', code: 'test.not-now' }] }),
    });
    const report = expectOk(await runJob(aWorker(dataverse.session))(job, scope, moment));
    expect(report.counts).toEqual({ done: 1, skipped: 1, parked: 0, failed: 1 });
    expect(report.details.ends).toEqual([
      { id: second, end: 'skipped', code: 'test.not-now' },
      { id: third, end: 'failed', code: 'job.no-outcome' },
    ]);
  });

  test('a job that wrote its chunk’s row without saying so still gets it closed', async () => {
    const { connection, context } = dataverse.session;
    const job = ownJob(items(2, entity), {
      work: async ({ id, items: ids }) => {
        const path = `${tables.runChunk.entitySetName}(${id})`;
        const body = JSON.stringify({ [tables.runChunk.columns.checkpoint.name]: '{"half":true}' });
        await callDataverse(connection, context, { method: 'PATCH', path, body });
        return allDone(ids);
      },
    });
    expect(expectOk(await runJob(aWorker(dataverse.session))(job, scope, moment))).toMatchObject({ status: 'done' });
    expect(await ownChunks()).toMatchObject([{ status: 'done', checkpoint: '{"half":true}' }]);
  });

  test('a run over its cap is parked with the reason and an alert, nothing of it is done, and it holds its scope', async () => {
    const { connection, context } = dataverse.session;
    const actionType = 'test.capped';
    const id = rowId('policy', actionType, entity);
    const row = writePolicy({ actionType, legalEntityId: entity, autonomy: 'act', maximumPerRun: 5 });
    await callDataverse(connection, context, {
      method: 'PATCH',
      path: `${tables.policy.entitySetName}(${id})`,
      body: JSON.stringify(row),
    });
    const job = ownJob(items(6, entity), { actionType });
    const worker = aWorker(dataverse.session);
    const report = expectOk(await runJob(worker)(job, scope, moment));
    expect(report.status).toBe('parked');
    expect(report.parkedReason).toContain('"code":"run.too-many-items"');
    expect(worker.told.map(({ event }) => event)).toEqual(['alert run.parked']);
    expect(expectOk(await runJob(worker)(job, scope, moment))).toMatchObject({ status: 'parked', key: report.key });
    expect(job.worked).toEqual([]);
    await answer(report.runId ?? '', 'release');
    expect(expectOk(await runJob(worker)(job, scope, moment))).toMatchObject({ status: 'done', key: report.key });
    expect(job.worked).toHaveLength(6);
    expect(await answer(report.runId ?? '', 'cancel')).toMatchObject({ ok: false, error: { code: 'run.not-parked' } });
  });

  test('after all of this the journal adds up (I17, I18, I23)', async () => {
    const proven = await proveJournal.prove(dataverse.session, { asOf: moment.today, now: moment.now });
    expect(proven.findings).toEqual([]);
    expect(proven.checked['runs']).toBeGreaterThan(8);
  });
});
