import { type GateClock } from '../throttle-gate';
import { type Reply } from '../reply';

/** How often and how patiently what may be repeated is repeated (spec/reliability.md 1.6). */
export interface RetryPolicy {
  readonly tries: number;
  readonly clock: GateClock;
  /** 0 to 1, for jitter. */
  readonly random: () => number;
}

const FIRST_WAIT_MILLISECONDS = 200;

/**
 * Repeats what failed without a verdict: reads, and writes whose rows have deterministic keys. A throttled call waits in the
 * gate; an ambiguous one waits here, longer each time. A rejection or a conflict is a verdict and comes back at once.
 */
export async function retrying<T extends Pick<Reply, 'outcome'>>(
  policy: RetryPolicy,
  work: () => Promise<T>,
): Promise<T> {
  let reply = await work();
  for (let tried = 1; tried < policy.tries && isUndecided(reply); tried += 1) {
    if (reply.outcome === 'ambiguous') {
      await policy.clock.sleep(FIRST_WAIT_MILLISECONDS * 2 ** tried * (0.5 + policy.random() / 2));
    }
    reply = await work();
  }
  return reply;
}

const isUndecided = ({ outcome }: Pick<Reply, 'outcome'>): boolean =>
  outcome === 'throttled' || outcome === 'ambiguous';
