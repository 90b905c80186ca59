import { type RegisteredFunction } from '../../../../local/functions-host/model/function-app';
import { memoryScheduleStore } from '../../../../local/functions-host/timers/schedule-status';
import { startTimer } from '../../../../local/functions-host/timers/timer-runner';

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** A clock that stands still until told; one sleeper is enough for one timer. */
function aClock(start: string) {
  let now = new Date(start);
  let sleeper: { at: Date; wake: () => void } | undefined;
  return {
    now: () => now,
    wakeAt: (at: Date, wake: () => void) => {
      sleeper = { at, wake };
      return () => (sleeper = undefined);
    },
    dueAt: () => sleeper?.at.toISOString(),
    async moveToDue() {
      const due = sleeper;
      if (!due) throw new Error('nobody waits');
      now = due.at;
      sleeper = undefined;
      due.wake();
      await settled();
    },
  };
}

function aTimer(schedule: string): RegisteredFunction {
  const trigger = { type: 'timerTrigger', schedule };
  return {
    metadata: { name: 'sweep', bindings: { timer: trigger } },
    triggerName: 'timer',
    trigger,
    callback: undefined,
  };
}

function aHost(start: string) {
  const runs: unknown[] = [];
  const clock = aClock(start);
  const host = {
    clock,
    store: memoryScheduleStore(),
    log: () => undefined,
    deliver: () => Promise.resolve(),
    invoke: (_: RegisteredFunction, { input }: { input: { json?: string } }) => {
      const timer: unknown = JSON.parse(input.json ?? '');
      runs.push(timer);
      return Promise.resolve({});
    },
  };
  return { host, clock, runs };
}

describe('startTimer', () => {
  test('runs at each occurrence and records when it ran and is due next', async () => {
    const { host, clock, runs } = aHost('2026-03-01T10:01:00Z');
    startTimer(host, aTimer('0 */5 * * * *'));
    expect(clock.dueAt()).toBe('2026-03-01T10:05:00.000Z');
    await clock.moveToDue();
    expect(runs).toEqual([expect.objectContaining({ IsPastDue: false })]);
    expect(host.store.read('sweep')).toMatchObject({
      last: '2026-03-01T10:05:00.000Z',
      next: '2026-03-01T10:10:00.000Z',
    });
    expect(clock.dueAt()).toBe('2026-03-01T10:10:00.000Z');
  });

  test('makes up at once for a run that was due while the host was down, and says so', async () => {
    const { host, runs } = aHost('2026-03-01T10:01:00Z');
    host.store.write('sweep', {
      last: '2026-03-01T09:00:00Z',
      next: '2026-03-01T09:05:00Z',
      lastUpdated: '2026-03-01T09:00:00Z',
    });
    startTimer(host, aTimer('0 */5 * * * *'));
    await settled();
    expect(runs).toEqual([
      expect.objectContaining({
        IsPastDue: true,
        ScheduleStatus: expect.objectContaining({ Next: '2026-03-01T09:05:00Z' }),
      }),
    ]);
  });

  test('goes on after a run that failed', async () => {
    const { host, clock } = aHost('2026-03-01T10:01:00Z');
    startTimer({ ...host, invoke: () => Promise.reject(new Error('no')) }, aTimer('0 */5 * * * *'));
    await clock.moveToDue();
    expect(clock.dueAt()).toBe('2026-03-01T10:10:00.000Z');
  });

  test('a run by hand leaves the schedule alone', async () => {
    const { host, runs } = aHost('2026-03-01T10:01:00Z');
    const timer = startTimer(host, aTimer('0 */5 * * * *'));
    await timer.runNow();
    expect(runs).toHaveLength(1);
    expect(host.store.read('sweep')).toBeUndefined();
  });

  test('stops waiting', async () => {
    const { host, clock } = aHost('2026-03-01T10:01:00Z');
    await startTimer(host, aTimer('0 */5 * * * *')).stop();
    expect(clock.dueAt()).toBeUndefined();
  });
});
