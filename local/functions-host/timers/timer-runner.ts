import { type Log, type RegisteredFunction } from '../model/function-app';
import { type Invoke } from '../model/invoke';
import { type Deliver } from '../queues/deliver-outputs';
import { type Clock } from './clock';
import { type Ncrontab, parseNcrontab } from './ncrontab';
import { nextOccurrence } from './next-occurrence';
import { type ScheduleStatus, type ScheduleStore } from './schedule-status';

export interface TimerHost {
  readonly invoke: Invoke;
  readonly deliver: Deliver;
  readonly store: ScheduleStore;
  readonly clock: Clock;
  readonly log: Log;
}

export interface TimerRunner {
  /** Runs the function now, outside its schedule; `isPastDue` is false, as on the real host's admin endpoint. */
  readonly runNow: () => Promise<void>;
  /** No further run is started; resolves when the running one has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Runs one timer function on its schedule, never two runs at once. A run that was due while the host was down is made
 * at once with `isPastDue`; a run that fails is logged and the schedule goes on.
 */
export function startTimer(host: TimerHost, target: RegisteredFunction): TimerRunner {
  const { schedule, runOnStartup } = target.trigger;
  if (typeof schedule !== 'string') throw new Error(`Timer ${target.metadata.name} has no schedule.`);
  const timer = { host, target, schedule: parseNcrontab(schedule) };
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let cancel: () => void = () => undefined;

  const arm = (): void => {
    const next = nextOccurrence(timer.schedule, host.clock.now());
    if (stopped || !next) return;
    cancel = host.clock.wakeAt(next, () => {
      running = runOnce(timer, 'due').then(arm);
    });
  };
  const startUp = startUpRun(timer, runOnStartup === true);
  if (startUp) running = runOnce(timer, startUp).then(arm);
  else arm();

  return {
    runNow: () => runOnce(timer, 'by-hand'),
    stop: () => {
      stopped = true;
      cancel();
      return running;
    },
  };
}

type Reason = 'due' | 'past-due' | 'on-startup' | 'by-hand';

interface Timer {
  readonly host: TimerHost;
  readonly target: RegisteredFunction;
  readonly schedule: Ncrontab;
}

function startUpRun({ host, target }: Timer, runOnStartup: boolean): Reason | undefined {
  const status = host.store.read(target.metadata.name);
  if (status && Date.parse(status.next) < host.clock.now().getTime()) return 'past-due';
  return runOnStartup ? 'on-startup' : undefined;
}

async function runOnce(timer: Timer, reason: Reason): Promise<void> {
  const { host, target } = timer;
  const name = target.metadata.name;
  const before = host.store.read(name);
  try {
    const result = await host.invoke(target, { input: { json: timerInput(reason, before) } });
    await host.deliver(target, result);
  } catch (error) {
    host.log({ level: 'error', function: name, message: 'timer run failed', error: String(error) });
  }
  if (reason !== 'by-hand') host.store.write(name, statusAfter(timer));
}

function timerInput(reason: Reason, status: ScheduleStatus | undefined): string {
  return JSON.stringify({
    IsPastDue: reason === 'past-due',
    Schedule: { AdjustForDST: false },
    ScheduleStatus: status && { Last: status.last, Next: status.next, LastUpdated: status.lastUpdated },
  });
}

function statusAfter({ host, schedule }: Timer): ScheduleStatus {
  const now = host.clock.now();
  const next = nextOccurrence(schedule, now) ?? now;
  return { last: now.toISOString(), next: next.toISOString(), lastUpdated: now.toISOString() };
}
