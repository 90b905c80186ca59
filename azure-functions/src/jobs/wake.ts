import { type RunJob } from '@o2c/core/operations';
import { type SendLane } from './lanes/lane-message';

/** Tells a job that there may be work. */
export type Wake = (job: RunJob, correlationId: string) => Promise<void>;

/** What comes in this time after a wake is found by the lane it called, which begins only then. */
const GATHERING_SECONDS = 5;

/**
 * Wakes that come in a burst become one: at most one message per job and five seconds of this process, seen by a lane after
 * those five seconds. A wake that is lost, or falls on the edge, is found by the sweeper.
 */
export function coalescingWake({ send, now }: { readonly send: SendLane; readonly now: () => number }): Wake {
  const sent = new Map<RunJob, number>();
  return async (job, correlationId) => {
    const last = sent.get(job);
    if (last !== undefined && now() - last < GATHERING_SECONDS * 1_000) return;
    sent.set(job, now());
    try {
      await send({ job, correlationId }, { visibleAfterSeconds: GATHERING_SECONDS });
    } catch (error) {
      // Not sent, so the next one must not be held back.
      sent.delete(job);
      throw error;
    }
  };
}
