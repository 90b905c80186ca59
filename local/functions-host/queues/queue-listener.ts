import { LEASE_SECONDS } from './lease';
import { type QueueTrigger, runMessage } from './run-message';

export interface QueueListener {
  /** Takes no further message; resolves when the running ones have ended. */
  readonly stop: () => Promise<void>;
}

const FIRST_WAIT = 50;

/**
 * Polls one queue: a new batch while at most `newBatchThreshold` messages are running, waiting longer and longer
 * (up to `maxPollingInterval`) while the queue is empty or absent.
 */
export function listenToQueue(trigger: QueueTrigger): QueueListener {
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  const loop = pollUntilStopped(trigger, running, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await loop;
      await Promise.all(running);
    },
  };
}

async function pollUntilStopped(
  trigger: QueueTrigger,
  running: Set<Promise<void>>,
  stopping: AbortSignal,
): Promise<void> {
  let wait = FIRST_WAIT;
  while (!stopping.aborted) {
    const full = running.size > trigger.options.newBatchThreshold;
    const taken = full ? undefined : await takeBatch(trigger, running, stopping);
    if (taken === undefined) await Promise.race([...running, pause(trigger.options.maxPollingMilliseconds, stopping)]);
    else if (taken > 0) wait = FIRST_WAIT;
    else {
      await pause(wait, stopping);
      wait = Math.min(wait * 2, trigger.options.maxPollingMilliseconds);
    }
  }
}

async function takeBatch(trigger: QueueTrigger, running: Set<Promise<void>>, stopping: AbortSignal): Promise<number> {
  try {
    const batch = await trigger.queue.receiveMessages({
      numberOfMessages: Math.min(trigger.options.batchSize, 32),
      visibilityTimeout: LEASE_SECONDS,
      abortSignal: stopping,
    });
    for (const message of batch.receivedMessageItems) {
      const run: Promise<void> = runMessage(trigger, message)
        .catch((error: unknown) => logFailure(trigger, error))
        .finally(() => running.delete(run));
      running.add(run);
    }
    return batch.receivedMessageItems.length;
  } catch (error) {
    if (!isAbsentQueue(error) && !stopping.aborted) logFailure(trigger, error);
    return 0;
  }
}

/** The queue comes into being with the first message; until then there is nothing to say. */
const isAbsentQueue = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'statusCode' in error && error.statusCode === 404;

const logFailure = (trigger: QueueTrigger, error: unknown): void =>
  trigger.log({
    level: 'error',
    function: trigger.target.metadata.name,
    message: 'queue not reachable',
    error: String(error),
  });

const pause = (milliseconds: number, stopping: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (stopping.aborted) return resolve();
    const done = (): void => {
      clearTimeout(handle);
      stopping.removeEventListener('abort', done);
      resolve();
    };
    const handle = setTimeout(done, milliseconds);
    stopping.addEventListener('abort', done);
  });
