/** Time as the timers see it, so that tests move it by hand. */
export interface Clock {
  readonly now: () => Date;
  /** Calls back once at the moment (or at once when it has passed); the returned function cancels. */
  readonly wakeAt: (moment: Date, wake: () => void) => () => void;
}

/** setTimeout holds 31 bits of milliseconds; longer waits are made of several. */
const LONGEST_WAIT = 2 ** 31 - 1;

export const systemClock: Clock = {
  now: () => new Date(),
  wakeAt: (moment, wake) => {
    let handle: NodeJS.Timeout;
    const sleep = (): void => {
      const left = moment.getTime() - Date.now();
      handle = left <= LONGEST_WAIT ? setTimeout(wake, Math.max(0, left)) : setTimeout(sleep, LONGEST_WAIT);
    };
    sleep();
    return () => clearTimeout(handle);
  },
};
