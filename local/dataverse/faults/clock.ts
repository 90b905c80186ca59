/** The time of this server, which a scripted fault may move. */
export interface Clock {
  readonly now: () => Date;
  /** Forwards, or backwards when negative. */
  readonly jump: (milliseconds: number) => void;
}

/** A clock that goes with `now`, apart from what it was moved by. */
export function createClock(now: () => Date): Clock {
  let moved = 0;
  return {
    now: () => (moved === 0 ? now() : new Date(now().getTime() + moved)),
    jump: (milliseconds) => {
      moved += milliseconds;
    },
  };
}
