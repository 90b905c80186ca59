import { throttleGate } from '../../../../azure-functions/src/adapters/dataverse/throttle-gate';

/** A clock that jumps when somebody sleeps, and counts it. */
function aClock() {
  let now = 0;
  const slept: number[] = [];
  const sleep = (milliseconds: number) => {
    slept.push(milliseconds);
    now += milliseconds;
    return Promise.resolve();
  };
  return { now: () => now, sleep, slept };
}

const good = () => Promise.resolve({ outcome: 'ok' as const });
const throttled = (retryAfterSeconds?: number) => () =>
  Promise.resolve({ outcome: 'throttled' as const, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) });

describe('throttleGate', () => {
  test('after a 429 the next call of anybody waits as long as the server said', async () => {
    const clock = aClock();
    const gate = throttleGate({ first: 2, most: 8, patienceMilliseconds: 60_000 }, clock);
    await gate.pass(throttled(7));
    await gate.pass(good);
    expect(clock.slept).toEqual([7000]);
  });

  test('waits 2, then 4 seconds when the server does not say', async () => {
    const clock = aClock();
    const gate = throttleGate({ first: 2, most: 8, patienceMilliseconds: 60_000 }, clock);
    await gate.pass(throttled());
    await gate.pass(throttled());
    await gate.pass(good);
    expect(clock.slept).toEqual([2000, 4000]);
  });

  test('does not make a call that would have to wait longer than anyone should', async () => {
    const gate = throttleGate({ first: 2, most: 8, patienceMilliseconds: 60_000 }, aClock());
    await gate.pass(throttled(300));
    const call = jest.fn(good);
    expect(await gate.pass(call)).toEqual({ outcome: 'throttled', code: 'gate-closed', retryAfterSeconds: 300 });
    expect(call).not.toHaveBeenCalled();
  });

  test('opens place by place while answers are good, up to the cap, and halves after a 429', async () => {
    const gate = throttleGate({ first: 2, most: 4, patienceMilliseconds: 60_000 }, aClock());
    expect(await atOnce(gate)).toBe(2);
    await Promise.all(Array.from({ length: 20 }, () => gate.pass(good)));
    expect(await atOnce(gate)).toBe(4);
    await gate.pass(throttled(0));
    expect(await atOnce(gate)).toBe(2);
  });

  test('gives its place back when a call throws', async () => {
    const gate = throttleGate({ first: 1, most: 1, patienceMilliseconds: 60_000 }, aClock());
    await expect(gate.pass(() => Promise.reject(new Error('bug')))).rejects.toThrow('bug');
    await expect(gate.pass(good)).resolves.toEqual({ outcome: 'ok' });
  });
});

/** How many of ten calls run at once before the first has ended. */
async function atOnce(gate: ReturnType<typeof throttleGate>): Promise<number> {
  let running = 0;
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  const calls = Array.from({ length: 10 }, () =>
    gate.pass(async () => {
      running += 1;
      await held;
      return { outcome: 'rejected' as const };
    }),
  );
  await new Promise((resolve) => setImmediate(resolve));
  const seen = running;
  release();
  await Promise.all(calls);
  return seen;
}
