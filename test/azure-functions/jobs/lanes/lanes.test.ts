import { type Instant, instant } from '@o2c/core/kernel';
import { type JournaledJob } from '../../../../azure-functions/src/jobs/journal/journaled-job';
import { sweepLanes } from '../../../../azure-functions/src/jobs/lanes/sweep-lanes';
import { type LanePorts, workLane } from '../../../../azure-functions/src/jobs/lanes/work-lane';
import { aJob, allDone, items, moment } from '../journal/a-journal';
import { aJournal, aQueue } from './an-engine';

const ENTITY = '22222222-2222-4222-8222-222222222222';
const call = { job: 'invoicing', correlationId: 'c' } as const;

function aLane(job: JournaledJob, changed: { readonly elapsed?: () => number; readonly now?: () => Instant } = {}) {
  const journal = aJournal();
  const queue = aQueue();
  let lanes = 0;
  const ports = (): LanePorts => ({
    jobs: [job],
    run: { journal, worker: `lane-${(lanes += 1)}`, now: changed.now ?? (() => moment.now), log: () => undefined },
    moment,
    elapsed: changed.elapsed ?? (() => 0),
    send: queue.send,
  });
  return { journal, queue, work: () => workLane(ports(), call) };
}

describe('workLane', () => {
  test('works a run to its end and looks again for what came meanwhile', async () => {
    const job = aJob(items(3, ENTITY));
    const lane = aLane(job);
    expect(await lane.work()).toMatchObject({ ok: true, value: { items: 0, status: 'done' } });
    expect(lane.journal.runs).toMatchObject([{ status: 'done', counts: { done: 3 } }]);
    expect(lane.queue.messages).toEqual([]);
  });

  test('a run of many chunks calls three helpers at most, and all of them together work each item once', async () => {
    const job = aJob(items(6_000, ENTITY));
    const lane = aLane(job);
    const planner = lane.work();
    while (lane.queue.messages.length < 3) await Promise.resolve();
    await Promise.all([planner, lane.work(), lane.work(), lane.work()]);
    expect(lane.queue.messages).toEqual([call, call, call]);
    expect(lane.journal.runs).toMatchObject([{ status: 'done', counts: { done: 6_000 } }]);
    expect(new Set(job.worked).size).toBe(6_000);
    expect(job.worked).toHaveLength(6_000);
  });

  test('a slice that is over leaves the rest to the lane it calls (reliability 2.2: at most five minutes)', async () => {
    let elapsed = 0;
    const job = aJob(items(2_000, ENTITY), {
      work: ({ items: ids }) => {
        elapsed += 300_000;
        return Promise.resolve(allDone(ids));
      },
    });
    const lane = aLane(job, { elapsed: () => elapsed });
    expect(await lane.work()).toMatchObject({ ok: true, value: { status: 'running', counts: { done: 1_000 } } });
    expect(lane.queue.messages.at(-1)).toEqual(call);
    elapsed = 0;
    await lane.work();
    expect(lane.journal.runs[0]).toMatchObject({ status: 'done', counts: { done: 2_000 } });
  });

  test('a lane that finds everything in other hands ends without calling another (no tight loop)', async () => {
    const hanging = aJob(items(1, ENTITY), { work: () => new Promise(() => undefined) });
    const lane = aLane(hanging);
    void lane.work();
    while (lane.journal.chunks.length === 0) await Promise.resolve();
    expect(await lane.work()).toMatchObject({ ok: true, value: { status: 'running' } });
    expect(lane.queue.messages).toEqual([]);
  });

  test('a job that leaves its population as it was is not run in circles', async () => {
    const stubborn = aJob(items(2, ENTITY), { work: ({ items: ids }) => Promise.resolve(allDone(ids)) });
    const lane = aLane(stubborn);
    await lane.work();
    expect(lane.journal.runs).toHaveLength(5);
  });

  test('a lane for a job that nobody knows is refused', async () => {
    const lane = aLane(aJob([], { job: 'dunning' }));
    expect(await lane.work()).toMatchObject({ ok: false, error: { code: 'lane.unknown-job' } });
  });
});

describe('sweepLanes', () => {
  test('calls a lane for every job and for every run that is not over, each once (lost events and lanes: F3)', async () => {
    const lane = aLane(aJob(items(1, ENTITY)));
    await lane.work();
    const [done] = lane.journal.runs;
    if (!done) throw new Error('no run');
    const open = (id: string, legalEntityId?: string) =>
      ({ ...done, id, key: id, status: 'running', ...(legalEntityId === undefined ? {} : { legalEntityId }) }) as const;
    lane.journal.runs.push(open('a'), open('b', ENTITY), { ...open('c', 'other'), status: 'parked' });
    const queue = aQueue();
    const swept = await sweepLanes({ journal: lane.journal, jobs: ['invoicing', 'matching'], send: queue.send }, 'c');
    expect(swept).toEqual({ ok: true, value: 3 });
    expect(queue.messages).toEqual([
      { job: 'invoicing', correlationId: 'c' },
      { job: 'matching', correlationId: 'c' },
      { job: 'invoicing', correlationId: 'c', legalEntityId: ENTITY },
    ]);
  });
});

test('lanes take up what a dead one left, once its lease is over (F3, F22)', async () => {
  let now = moment.now;
  const job = aJob(items(5, ENTITY));
  const lane = aLane(
    {
      ...job,
      work: (chunk, at) =>
        job.worked.length === 0 && now === moment.now ? new Promise(() => undefined) : job.work(chunk, at),
    },
    { now: () => now },
  );
  void lane.work();
  while (lane.journal.chunks.length === 0) await Promise.resolve();
  await lane.work();
  expect(job.worked).toEqual([]);
  now = instant('2026-03-02T08:10:00Z');
  await lane.work();
  expect(lane.journal.runs).toMatchObject([{ status: 'done', counts: { done: 5 } }]);
});
