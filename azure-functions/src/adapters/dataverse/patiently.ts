import { type Clock, type DataverseConnection } from './connection';
import { type Reply, type Throttled } from './reply';

/** How many times something was tried, and since when. */
export interface Trying {
  readonly tries: number;
  readonly since: number;
}

export const beginTrying = (clock: Clock): Trying => ({ tries: 0, since: clock.now() });

/**
 * Waits before the next try: twice as long each time, with jitter so that lanes do not march in step; a throttled call as long
 * as the server asked (the gate holds its identity's other calls meanwhile). False when patience is over.
 */
export async function waitToTryAgain(
  { clock, patience }: Pick<DataverseConnection, 'clock' | 'patience'>,
  { tries, since }: Trying,
  throttled: Throttled | undefined,
): Promise<boolean> {
  const backoff = 500 * 2 ** tries * (0.5 + clock.random() / 2);
  const wait = throttled ? (throttled.retryAfterSeconds ?? 0) * 1000 : backoff;
  if (tries >= patience.tries || clock.now() + wait - since > patience.milliseconds) return false;
  // A 429 has closed the gate already, and the next call waits there; only a gate that would not wait sends us to sleep.
  if (throttled?.code === 'gate-closed' || !throttled) await clock.sleep(wait);
  return true;
}

/** Was surely not executed, or may not have been: worth another try when repeating is harmless. A token may also have just run out. */
export const isWorthAnother = (reply: Pick<Reply, 'outcome'> & { readonly status?: number }): boolean =>
  reply.outcome === 'throttled' || reply.outcome === 'ambiguous' || reply.status === 401;
