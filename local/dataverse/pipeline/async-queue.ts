import { type DeliveryFault } from '../faults/fault';
import { type Row } from '../store/row';
import { updateRow } from '../store/row-store';
import { type SqlRow } from '../store/database';
import { type Services } from './execution';
import { instant } from './instant';
import { type Step } from './step';
import { type Delivery, type WebhookMessage } from './webhook-sender';

/** asyncoperation.statecode and statuscode. */
const IN_PROGRESS = { statecode: 2, statuscode: 20 };
const WAITING = { statecode: 1, statuscode: 10 };
const SUCCEEDED = { statecode: 3, statuscode: 30 };
const FAILED = { statecode: 3, statuscode: 31 };

export interface AsyncQueue {
  /** Looks for work now. */
  wake(): void;
  /** Resolves when nothing is ready or under way. */
  idle(): Promise<void>;
  /** Stops taking work and waits for what is under way. */
  stop(): Promise<void>;
}

export interface AsyncQueueOptions {
  /** Waits before a job whose endpoint could not be reached is tried again; after the last one it has failed. */
  readonly retryAfterMilliseconds: readonly number[];
  readonly concurrency: number;
}

/**
 * Runs the system jobs of asynchronous steps. The queue is the rows of asyncoperation, so a killed server goes on where it stood: jobs
 * found in progress at start are delivered again (at least once, and not in order, as on the platform).
 */
export function createAsyncQueue(services: () => Services, options: AsyncQueueOptions): AsyncQueue {
  const underWay = new Set<Promise<void>>();
  const alarms = createAlarms();
  let stopped = false;
  let filling: Promise<void> = Promise.resolve();
  const wake = (): void => {
    filling = filling.then(fill).catch(complain);
  };
  const fill = async (): Promise<void> => {
    while (!stopped && underWay.size < options.concurrency) {
      const job = await services().exclusive.run(() => (stopped ? undefined : takeJob(services())));
      if (!job) return remind();
      const running = runJob({ services: services(), options, stopped: () => stopped }, job)
        .then((wait) => (wait === undefined ? wake() : alarms.set(wait, wake)))
        .catch(complain);
      underWay.add(running);
      void running.finally(() => underWay.delete(running));
    }
  };
  /** Jobs that wait from before a restart, or from before the clock was set back, have no alarm of their own. */
  const remind = async (): Promise<void> => {
    if (alarms.pending()) return;
    const wait = await services().exclusive.run(() => (stopped ? undefined : untilNextJob(services())));
    if (wait !== undefined && !alarms.pending()) alarms.set(wait, wake);
  };
  const idle = async (): Promise<void> => {
    await filling;
    while (underWay.size > 0) {
      await Promise.all(underWay);
      await filling;
    }
  };
  const stop = async (): Promise<void> => {
    stopped = true;
    alarms.clear();
    await idle();
  };
  return { wake, idle, stop };
}

/** Longer waits are waited for in pieces: timers count in 32 bits. */
const LONGEST_WAIT = 3_600_000;

/** Timers that can all be called off. */
function createAlarms() {
  const timers = new Set<NodeJS.Timeout>();
  return {
    pending: (): boolean => timers.size > 0,
    set: (wait: number, ring: () => void): void => {
      const timer = setTimeout(
        () => {
          timers.delete(timer);
          ring();
        },
        Math.min(wait, LONGEST_WAIT),
      );
      timers.add(timer);
    },
    clear: (): void => {
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

/** Milliseconds until a job that waits is due, by the clock of this server; undefined when none waits. */
function untilNextJob({ database, now }: Services): number | undefined {
  const due = database.get(
    'SELECT min(postponeuntil) AS due FROM asyncoperation WHERE operationtype = 1 AND statuscode IN (0, 10) AND postponeuntil > ?',
    [instant(now())],
  )?.['due'];
  return typeof due === 'string' ? Math.max(0, Date.parse(due) - now().getTime()) : undefined;
}

/** Jobs that a killed server left in progress are ready again. */
export function recoverJobs({ database }: Pick<Services, 'database'>): void {
  database.run(
    'UPDATE asyncoperation SET statecode = 0, statuscode = 0 WHERE statecode IN (1, 2) AND operationtype = 1',
  );
}

function takeJob(services: Services): SqlRow | undefined {
  const job = services.database.get(
    `SELECT * FROM asyncoperation WHERE operationtype = 1 AND statuscode IN (0, 10)
     AND (postponeuntil IS NULL OR postponeuntil <= ?) ORDER BY versionnumber LIMIT 1`,
    [instant(services.now())],
  );
  if (job) change(services, job, { ...IN_PROGRESS, startedon: instant(services.now()) });
  return job;
}

/** A failure of the queue itself is a bug of this server; the next row that comes wakes it again. */
const complain = (error: unknown): void => {
  process.stderr.write(
    `asynchronous queue: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
};

interface Run {
  readonly services: Services;
  readonly options: AsyncQueueOptions;
  readonly stopped: () => boolean;
}

/** Delivers a job; gives the wait in milliseconds when it is to be tried again. A stopping server leaves it for the next start. */
async function runJob({ services, options, stopped }: Run, job: SqlRow): Promise<number | undefined> {
  const step = services.steps.byId(String(job['owningextensionid']));
  const fault = step && services.faults.onDelivery(step);
  if (fault?.kind === 'hold-delivery') return hold(services, job, fault.milliseconds);
  const delivery: Delivery = step
    ? await deliver(services, { step, job, fault })
    : { kind: 'unreachable', reason: 'The step is disabled or deleted.' };
  if (stopped() && delivery.kind !== 'delivered') return undefined;
  const retries = Number(job['retrycount'] ?? 0);
  const wait = step && delivery.kind === 'unreachable' ? options.retryAfterMilliseconds[retries] : undefined;
  await services.exclusive.run(() => {
    if (delivery.kind === 'delivered' && step?.deleteWhenDone) remove(services, job);
    else
      change(
        services,
        job,
        wait === undefined ? outcome(services, delivery) : postponed(services, { delivery, retries, wait }),
      );
  });
  return wait;
}

interface JobDelivery {
  readonly step: Step;
  readonly job: SqlRow;
  readonly fault: DeliveryFault | undefined;
}

/** Sends the job's message; under a fault not at all (and nobody is told), or twice. */
async function deliver({ webhooks }: Services, { step, job, fault }: JobDelivery): Promise<Delivery> {
  if (fault?.kind === 'drop-delivery') return { kind: 'delivered' };
  const message = JSON.parse(String(job['data'])) as WebhookMessage;
  if (fault?.kind === 'deliver-twice') await webhooks.send(step.endpoint, message);
  return webhooks.send(step.endpoint, message);
}

/** The job waits, and others pass it. */
async function hold(services: Services, job: SqlRow, wait: number): Promise<number> {
  const postponeuntil = instant(new Date(services.now().getTime() + wait));
  await services.exclusive.run(() => change(services, job, { ...WAITING, postponeuntil }));
  return wait;
}

function outcome(services: Services, delivery: Delivery): Row {
  const completedon = instant(services.now());
  if (delivery.kind === 'delivered') return { ...SUCCEEDED, completedon };
  return { ...FAILED, completedon, friendlymessage: reason(delivery), message: reason(delivery) };
}

const postponed = (services: Services, attempt: { delivery: Delivery; retries: number; wait: number }): Row => ({
  ...WAITING,
  retrycount: attempt.retries + 1,
  postponeuntil: instant(new Date(services.now().getTime() + attempt.wait)),
  friendlymessage: reason(attempt.delivery),
});

const reason = (delivery: Delivery): string => {
  if (delivery.kind === 'delivered') return '';
  return delivery.kind === 'refused'
    ? `The endpoint answered ${delivery.status}.`
    : `The endpoint is unreachable: ${delivery.reason}`;
};

function change({ database, catalogue }: Services, job: SqlRow, values: Row): void {
  const table = catalogue.table('asyncoperation');
  if (!table) return;
  const present = Object.fromEntries(Object.entries(values).filter(([name]) => table.columns.has(name)));
  updateRow(database, table, { id: String(job['asyncoperationid']), values: present });
}

function remove({ database }: Services, job: SqlRow): void {
  database.run('DELETE FROM asyncoperation WHERE asyncoperationid = ?', [String(job['asyncoperationid'])]);
}
