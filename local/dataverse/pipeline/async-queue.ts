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
  const alarm = createAlarm();
  let stopped = false;
  let filling: Promise<void> = Promise.resolve();
  const wake = (): void => {
    filling = filling.then(fill).catch(complain);
  };
  const fill = async (): Promise<void> => {
    while (!stopped && underWay.size < options.concurrency) {
      const job = await services().exclusive.run(() => (stopped ? undefined : takeJob(services())));
      if (!job) return remind();
      const running = runJob({ services: services(), options, stopped: () => stopped }, job).then(wake, complain);
      underWay.add(running);
      void running.finally(() => underWay.delete(running));
    }
  };
  /** Jobs that wait are rows like the others: whoever put them off, a restart or a clock that jumped, they are looked for when they are due. */
  const remind = async (): Promise<void> => {
    const wait = await services().exclusive.run(() => (stopped ? undefined : untilNextJob(services())));
    if (wait !== undefined && !stopped) alarm.set(wait, wake);
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
    alarm.clear();
    await idle();
  };
  return { wake, idle, stop };
}

/** Longer waits are waited for in pieces: timers count in 32 bits. */
const LONGEST_WAIT = 3_600_000;

/** One timer; setting it anew calls off the last one. */
function createAlarm() {
  let timer: NodeJS.Timeout | undefined;
  return {
    set: (wait: number, ring: () => void): void => {
      clearTimeout(timer);
      timer = setTimeout(ring, Math.min(wait, LONGEST_WAIT));
    },
    clear: (): void => clearTimeout(timer),
  };
}

/**
 * Milliseconds until a job that waits is due, by the clock of this server; undefined when none waits. One that became due since the queue
 * last looked for work is due at once.
 */
function untilNextJob({ database, now }: Services): number | undefined {
  const due = database.get(
    'SELECT min(postponeuntil) AS due FROM asyncoperation WHERE operationtype = 1 AND statuscode IN (0, 10)',
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

/** Delivers a job, or puts it off. A stopping server leaves it for the next start. */
async function runJob({ services, options, stopped }: Run, job: SqlRow): Promise<void> {
  const step = services.steps.byId(String(job['owningextensionid']));
  const fault = step && services.faults.onDelivery(step);
  if (fault?.kind === 'hold-delivery') return hold(services, job, fault.milliseconds);
  const delivery: Delivery = step
    ? await deliver(services, { step, job, fault })
    : { kind: 'unreachable', reason: 'The step is disabled or deleted.' };
  if (stopped() && delivery.kind !== 'delivered') return;
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
async function hold(services: Services, job: SqlRow, wait: number): Promise<void> {
  await services.exclusive.run(() => change(services, job, { ...WAITING, postponeuntil: dueIn(services, wait) }));
}

/** Instants have whole seconds: nothing is due before its wait is over. */
function dueIn({ now }: Services, wait: number): string {
  const due = now().getTime() + wait;
  return instant(new Date(wait === 0 ? due : Math.ceil(due / 1000) * 1000));
}

function outcome(services: Services, delivery: Delivery): Row {
  const completedon = instant(services.now());
  if (delivery.kind === 'delivered') return { ...SUCCEEDED, completedon };
  return { ...FAILED, completedon, friendlymessage: reason(delivery), message: reason(delivery) };
}

const postponed = (services: Services, attempt: { delivery: Delivery; retries: number; wait: number }): Row => ({
  ...WAITING,
  retrycount: attempt.retries + 1,
  postponeuntil: dueIn(services, attempt.wait),
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
