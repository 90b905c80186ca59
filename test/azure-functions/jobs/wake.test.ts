import { coalescingWake } from '../../../azure-functions/src/jobs/wake';
import { aQueue } from './lanes/an-engine';

describe('coalescingWake', () => {
  let time = 0;
  beforeEach(() => {
    time = 0;
  });

  test('a burst of wakes is one message per job, seen only after five seconds', async () => {
    const queue = aQueue();
    const wake = coalescingWake({ send: queue.send, now: () => time });
    for (; time < 5_000; time += 100) {
      await wake('credit', 'c');
      await wake('invoicing', 'c');
    }
    expect(queue.messages).toEqual([
      { job: 'credit', correlationId: 'c', visibleAfterSeconds: 5 },
      { job: 'invoicing', correlationId: 'c', visibleAfterSeconds: 5 },
    ]);
  });

  test('the lane of the first may have begun after five seconds: the next wake counts again', async () => {
    const queue = aQueue();
    const wake = coalescingWake({ send: queue.send, now: () => time });
    await wake('credit', 'c');
    time = 5_000;
    await wake('credit', 'c');
    expect(queue.messages).toHaveLength(2);
  });

  test('a message that could not be sent does not hold back the next', async () => {
    const queue = aQueue();
    let isDown = true;
    const wake = coalescingWake({
      send: (message, delay) => (isDown ? Promise.reject(new Error('down')) : queue.send(message, delay)),
      now: () => time,
    });
    await expect(wake('credit', 'c')).rejects.toThrow('down');
    isDown = false;
    await wake('credit', 'c');
    expect(queue.messages).toHaveLength(1);
  });
});
