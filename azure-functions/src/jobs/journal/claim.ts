import { type Instant, instant } from '@o2c/core/kernel';
import { type RunChunk } from '@o2c/core/operations';

/** Longer than a slice of five minutes and the batch that may still be under way at its end. */
const LEASE_MILLISECONDS = 600_000;

/** The chunk in the hands of a worker. Whoever claims it after the lease changes its ETag, and the first can write it no more. */
export const claimed = <C extends RunChunk>(
  chunk: C,
  { worker, now }: { readonly worker: string; readonly now: () => Instant },
): C => ({
  ...chunk,
  status: 'claimed',
  claimedBy: worker,
  leaseUntil: instant(new Date(Date.parse(now()) + LEASE_MILLISECONDS).toISOString()),
  attempts: chunk.attempts + 1,
});
