import { type Reply, type Throttled } from './reply';

/** Time as the gate sees it, so that tests move it. */
export interface GateClock {
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export interface ThrottleGate {
  /** Runs a call when a place is free and no Retry-After stands; answers `throttled` itself when the wait would be too long. */
  readonly pass: <T extends GateReply>(call: () => Promise<T>) => Promise<T | Throttled>;
}

/** The part of a reply the gate learns from. */
export type GateReply = Pick<Reply, 'outcome'> & { readonly retryAfterSeconds?: number };

export interface GateLimits {
  /** Calls at once to begin with, and at most. Sustained, Dataverse bears 4 per user and server (reliability.md 0.4). */
  readonly first: number;
  readonly most: number;
  /** A call that would have to wait longer is not made: its message comes back, its HTTP caller hears 503. */
  readonly patienceMilliseconds: number;
}

interface Gate {
  readonly limits: GateLimits;
  readonly clock: GateClock;
  readonly waiting: (() => void)[];
  places: number;
  busy: number;
  goodInARow: number;
  throttledInARow: number;
  closedUntil: number;
}

/**
 * One gate per service identity, shared by all its calls (design.md decision 14): a 429 closes it for everyone until the
 * server's Retry-After has passed and halves the places; each run of good answers adds one place back.
 */
export function throttleGate(limits: GateLimits, clock: GateClock): ThrottleGate {
  const fresh = { places: limits.first, busy: 0, goodInARow: 0, throttledInARow: 0, closedUntil: 0 };
  const gate: Gate = { limits, clock, waiting: [], ...fresh };
  return {
    pass: async (call) => {
      await takePlace(gate);
      try {
        const wait = remaining(gate);
        if (wait > limits.patienceMilliseconds) return closed(wait);
        await untilOpen(gate);
        const reply = await call();
        learn(gate, reply);
        return reply;
      } finally {
        givePlaceBack(gate);
      }
    },
  };
}

async function takePlace(gate: Gate): Promise<void> {
  while (gate.busy >= gate.places) await new Promise<void>((resolve) => gate.waiting.push(resolve));
  gate.busy += 1;
}

/** Those who wait count as many as are free; each looks again, for another may have been quicker. */
function givePlaceBack(gate: Gate): void {
  gate.busy -= 1;
  for (const resume of gate.waiting.splice(0, Math.max(0, gate.places - gate.busy))) resume();
}

/** Another call may lengthen the wait meanwhile. */
async function untilOpen(gate: Gate): Promise<void> {
  for (let left = remaining(gate); left > 0; left = remaining(gate)) await gate.clock.sleep(left);
}

const remaining = (gate: Gate): number => gate.closedUntil - gate.clock.now();

const closed = (wait: number): Throttled => ({
  outcome: 'throttled',
  code: 'gate-closed',
  retryAfterSeconds: wait / 1000,
});

function learn(gate: Gate, reply: GateReply): void {
  if (reply.outcome === 'throttled') {
    gate.throttledInARow += 1;
    // Without a Retry-After: 2^n seconds, as Microsoft's own sample waits.
    const seconds = reply.retryAfterSeconds ?? 2 ** Math.min(gate.throttledInARow, 6);
    gate.closedUntil = Math.max(gate.closedUntil, gate.clock.now() + seconds * 1000);
    gate.places = Math.max(1, Math.floor(gate.places / 2));
    gate.goodInARow = 0;
  } else if (reply.outcome === 'ok') {
    gate.throttledInARow = 0;
    gate.goodInARow += 1;
    if (gate.goodInARow < gate.places || gate.places >= gate.limits.most) return;
    gate.places += 1;
    gate.goodInARow = 0;
  }
}
