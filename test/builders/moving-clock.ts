import { type GateClock } from '../../azure-functions/src/adapters/dataverse/throttle-gate';

/** A clock that stands still but when someone sleeps: then it is later at once. */
export interface MovingClock extends GateClock {
  readonly random: () => number;
  /** How long anyone slept in all. */
  readonly slept: () => number;
}

export function movingClock(start = Date.parse('2026-03-01T10:00:00Z')): MovingClock {
  let time = start;
  return {
    now: () => time,
    random: () => 0.5,
    slept: () => time - start,
    sleep: (milliseconds) => {
      time += milliseconds;
      return Promise.resolve();
    },
  };
}
