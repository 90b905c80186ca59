import { type ProtectionLimits, type ThrottleFacet } from './protection-limits';
import { createSlidingWindow, type SlidingWindow, type Usage } from './sliding-window';

/** A request that was let in. */
export interface Admitted {
  readonly kind: 'admitted';
  /** The request is done and took so long; gives what its answer says of the limits. */
  readonly leave: (milliseconds: number) => Readonly<Record<string, string>>;
}

export interface Refused {
  readonly kind: 'refused';
  readonly facet: ThrottleFacet;
  readonly limits: ProtectionLimits;
  /** Whole seconds until a request of this user is let in. */
  readonly retryAfter: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** The service protection limits of this server, per authenticated user (conformance row 93). */
export interface ServiceProtection {
  /** Undefined: switched off. */
  limits(): ProtectionLimits | undefined;
  /** Sets other limits, or none; every window starts empty. */
  change(limits: ProtectionLimits | undefined): void;
  enter(user: string): Admitted | Refused;
}

interface UserState {
  readonly window: SlidingWindow;
  underWay: number;
}

const OPEN: Admitted = { kind: 'admitted', leave: () => ({}) };

/**
 * Counts as the page api-limits says: a `$batch` or a bulk message is one request, execution times add up, and what exceeds the window is
 * let in until the next request comes. A refused request counts, too, so whoever goes on asking waits longer (our choice of how the
 * documented extension of Retry-After comes about).
 */
export function createServiceProtection(now: () => Date, initial: ProtectionLimits | undefined): ServiceProtection {
  const users = new Map<string, UserState>();
  let limits = initial;
  const stateOf = (user: string, { windowSeconds }: ProtectionLimits): UserState => {
    const known = users.get(user);
    if (known) return known;
    const fresh = { window: createSlidingWindow(() => now().getTime(), windowSeconds), underWay: 0 };
    users.set(user, fresh);
    return fresh;
  };
  return {
    limits: () => limits,
    change: (changed) => {
      limits = changed;
      users.clear();
    },
    enter: (user) => (limits === undefined ? OPEN : enter(stateOf(user, limits), limits)),
  };
}

function enter(state: UserState, limits: ProtectionLimits): Admitted | Refused {
  const facet = exceeded(state, limits);
  state.window.add({ requests: 1, milliseconds: 0 });
  if (facet !== undefined) return refused(state, limits, facet);
  state.underWay += 1;
  return {
    kind: 'admitted',
    leave: (milliseconds) => {
      state.underWay -= 1;
      state.window.add({ requests: 0, milliseconds });
      return remainingHeaders(state, limits);
    },
  };
}

function exceeded(state: UserState, limits: ProtectionLimits): ThrottleFacet | undefined {
  if (state.underWay >= limits.concurrent) return 'concurrency';
  const used = state.window.used();
  if (used.requests >= limits.requests) return 'requests';
  return used.milliseconds >= limits.executionMilliseconds ? 'time' : undefined;
}

function refused(state: UserState, limits: ProtectionLimits, facet: ThrottleFacet): Refused {
  const fits = (usage: Usage): boolean =>
    usage.requests < limits.requests && usage.milliseconds < limits.executionMilliseconds;
  const retryAfter = Math.max(1, Math.ceil(state.window.millisecondsUntil(fits) / 1000));
  return { kind: 'refused', facet, limits, retryAfter, headers: remainingHeaders(state, limits) };
}

/** The degree of parallelism that live environments recommend (public traces: 4 in a trial); spec/reliability.md 0.4 derives the same. */
const DEGREE_OF_PARALLELISM = '4';

/** Seconds as live environments write them: `1,199.46`. */
const SECONDS = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

function remainingHeaders({ window }: UserState, limits: ProtectionLimits): Readonly<Record<string, string>> {
  const used = window.used();
  return {
    'x-ms-dop-hint': DEGREE_OF_PARALLELISM,
    'x-ms-ratelimit-time-remaining-xrm-requests': SECONDS.format(
      Math.max(0, limits.executionMilliseconds - used.milliseconds) / 1000,
    ),
    'x-ms-ratelimit-burst-remaining-xrm-requests': String(Math.max(0, limits.requests - used.requests)),
  };
}
