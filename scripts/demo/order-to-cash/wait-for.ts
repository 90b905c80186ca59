import { setTimeout as after } from 'node:timers/promises';

import { CommandRefusal } from '../../o2c/command';

const LOOK_EVERY_MILLISECONDS = 500;
const PATIENCE_MILLISECONDS = 60_000;

/** Looks until something has come about by itself: steps wake lanes, lanes do the work. Refuses after a minute, naming what did not come. */
export async function waitFor<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const started = performance.now();
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (performance.now() - started > PATIENCE_MILLISECONDS)
      throw new CommandRefusal(`${what} did not come within a minute; see the logs of the functions`);
    await after(LOOK_EVERY_MILLISECONDS);
  }
}
