/** The deadline has passed; what was started may still be going on. */
export class DeadlinePassed extends Error {
  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
    this.name = 'DeadlinePassed';
  }
}

/**
 * Runs work against our own timer. dynamics-web-api never settles when a connection is reset in mid body, and neither its
 * `timeout` nor an AbortSignal helps then (spec/reliability.md 2.1): so the race, beside the signal for what obeys one.
 */
export async function withDeadline<T>(milliseconds: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new DeadlinePassed(milliseconds));
      abort.abort();
    }, milliseconds);
  });
  const started = work(abort.signal);
  // Work that loses the race may still fail later; nobody listens then, and it must not end the process.
  started.catch(() => undefined);
  try {
    return await Promise.race([started, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
