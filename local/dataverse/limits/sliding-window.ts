/** What a user used in one second. */
interface Slot {
  readonly second: number;
  requests: number;
  milliseconds: number;
}

export interface Usage {
  readonly requests: number;
  readonly milliseconds: number;
}

/** Requests and execution time of one user over the last seconds, kept second by second. */
export interface SlidingWindow {
  add(usage: Usage): void;
  used(): Usage;
  /** Milliseconds until what is left of the window satisfies `fits`, when nothing is added meanwhile. */
  millisecondsUntil(fits: (usage: Usage) => boolean): number;
}

/** `now` in milliseconds; a clock that is set back empties the window, as a restart of the server would. */
export function createSlidingWindow(now: () => number, seconds: number): SlidingWindow {
  const slots: Slot[] = [];
  const total = { requests: 0, milliseconds: 0 };
  const forget = (count: number): void => {
    for (const slot of slots.splice(0, count)) subtract(total, slot);
  };
  const settle = (): number => {
    const second = Math.floor(now() / 1000);
    const newest = slots.at(-1);
    if (newest && newest.second > second) forget(slots.length);
    const first = slots.findIndex((slot) => slot.second > second - seconds);
    forget(first < 0 ? slots.length : first);
    return second;
  };
  return {
    add: (usage) => {
      const second = settle();
      const newest = slots.at(-1);
      const slot = newest?.second === second ? newest : { second, requests: 0, milliseconds: 0 };
      if (slot !== newest) slots.push(slot);
      for (const sum of [slot, total]) {
        sum.requests += usage.requests;
        sum.milliseconds += usage.milliseconds;
      }
    },
    used: () => {
      settle();
      return { ...total };
    },
    millisecondsUntil: (fits) => {
      settle();
      const last = lastToLeave(slots, total, fits);
      return last === undefined ? 0 : (last.second + seconds) * 1000 - now();
    },
  };
}

/** The slot with which enough has left the window; undefined when what there is fits already. */
function lastToLeave(slots: readonly Slot[], total: Usage, fits: (usage: Usage) => boolean): Slot | undefined {
  const left = { ...total };
  let last: Slot | undefined;
  for (const slot of slots) {
    if (fits(left)) break;
    subtract(left, slot);
    last = slot;
  }
  return last;
}

function subtract(sum: { requests: number; milliseconds: number }, slot: Usage): void {
  sum.requests -= slot.requests;
  sum.milliseconds -= slot.milliseconds;
}
