import { aDataverse } from '../contract/a-dataverse';
import { install } from '../faults/install';
import { aReceiver } from './a-receiver';
import { aStep } from './a-step';

test('a job that becomes due between two looks of the queue at the clock is not forgotten', async () => {
  const start = Date.parse('2026-03-01T10:00:00Z');
  let time = start;
  const next: number[] = [];
  const dataverse = await aDataverse({ now: () => new Date(next.shift() ?? time) });
  const receiver = await aReceiver();
  await aStep(dataverse, { message: 'Create', table: 'task', url: receiver.url });
  await install(dataverse, { kind: 'hold-delivery', milliseconds: 1_000 });
  await dataverse.create('tasks', { subject: 'held' });
  await dataverse.idle();
  expect(receiver.received).toEqual([]);
  // The alarm rings: the queue looks for work just before the job is due, and for when to look again just after.
  time = start + 1_500;
  next.push(start + 900);
  for (const end = Date.now() + 5_000; receiver.received.length === 0 && Date.now() < end;) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  const delivered = receiver.received.length;
  await dataverse.close();
  await receiver.close();
  expect(delivered).toBe(1);
}, 10_000);
