import { type Queues, storageQueues } from '../../../../azure-functions/src/adapters/storage/queues';
import { LANE_QUEUE } from '../../../../azure-functions/src/jobs/lanes/lane-message';
import { workLane } from '../../../../azure-functions/src/jobs/lanes/work-lane';
import { type AzuriteQueue, startAzuriteQueue } from '../../../builders/azurite-queue';
import { aJournal } from '../../jobs/lanes/an-engine';
import { aJob, items, moment } from '../../jobs/journal/a-journal';

describe('storageQueues over Azurite', () => {
  let azurite: AzuriteQueue;
  let queues: Queues;
  beforeAll(async () => {
    azurite = await startAzuriteQueue();
    queues = storageQueues({ queue: { connectionString: azurite.connectionString }, identity: { kind: 'azure' } });
  });
  afterAll(() => azurite.stop());

  test('a queue comes into being with its first message; one that is not there is empty', async () => {
    expect(await queues.peek('o2c-none')).toEqual([]);
    await queues.send('o2c-first', { n: 1 });
    expect(await queues.peek('o2c-first')).toMatchObject([{ message: { n: 1 }, dequeueCount: 0 }]);
  });

  test('a delayed message is not seen before its time', async () => {
    await queues.send('o2c-later', { n: 1 }, { visibleAfterSeconds: 60 });
    expect(await queues.peek('o2c-later')).toEqual([]);
  });

  test('takes away the one message that is meant and leaves the others to be seen', async () => {
    for (const n of [1, 2, 3]) await queues.send('o2c-some', { n });
    const second = (await queues.peek('o2c-some')).find(({ message }) => JSON.stringify(message) === '{"n":2}');
    expect(await queues.remove('o2c-some', second?.id ?? '')).toBe(true);
    expect(await queues.remove('o2c-some', second?.id ?? '')).toBe(false);
    expect((await queues.peek('o2c-some')).map(({ message }) => message)).toEqual([{ n: 1 }, { n: 3 }]);
  });

  test('lanes called over the queue share a run, however often a message comes (F10)', async () => {
    const job = aJob(items(3_000, '22222222-2222-4222-8222-222222222222'));
    const journal = aJournal();
    const lane = (worker: string) =>
      workLane(
        {
          jobs: [job],
          run: { journal, worker, now: () => moment.now, log: () => undefined },
          moment,
          elapsed: () => 0,
          send: (message) => queues.send(LANE_QUEUE, message),
        },
        { job: 'invoicing', correlationId: 'c' },
      );
    await Promise.all(['a', 'b'].map(lane));
    const called = await queues.peek(LANE_QUEUE);
    expect(called.map(({ message }) => message)).toEqual(called.map(() => ({ job: 'invoicing', correlationId: 'c' })));
    expect(called.length).toBeGreaterThanOrEqual(2);
    await Promise.all(called.map((_, place) => lane(`helper ${place}`)));
    expect([...job.worked].sort()).toEqual(items(3_000, '').map(({ id }) => id));
    expect(journal.runs).toMatchObject([{ status: 'done', counts: { done: 3_000 } }]);
  });
});
