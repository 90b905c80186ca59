import { type AccessTokens } from '../identity/access-tokens';
import { type GateClock, type ThrottleGate } from './throttle-gate';

/** One organization as one service identity sees it. */
export interface DataverseConnection {
  /** Origin, without a path. */
  readonly url: string;
  readonly tokens: AccessTokens;
  readonly gate: ThrottleGate;
  readonly deadlines: { readonly singleMilliseconds: number; readonly batchMilliseconds: number };
  /** The platform's; a proof stands between to lose answers or to end the process. */
  readonly fetch: typeof fetch;
  readonly clock: Clock;
  readonly patience: Patience;
}

/** Time and chance as the adapter sees them, so that tests move them. */
export interface Clock extends GateClock {
  /** At least 0, below 1. */
  readonly random: () => number;
}

/** How long a batch is sent again when it was throttled or its answer lost (spec/reliability.md 1.6: 6 tries or 15 minutes). */
export interface Patience {
  readonly tries: number;
  readonly milliseconds: number;
}

/** For whom a call is made; without it, for the service itself. Needs the privilege `prvActOnBehalfOfAnotherUser`. */
export type ActingAs =
  | { readonly directoryObjectId: string }
  /** A `systemuserid`, as webhook payloads name people. */
  | { readonly systemUserId: string };

/** What belongs to one piece of work and goes with each of its calls. */
export interface CallContext {
  readonly correlationId: string;
  readonly actingAs?: ActingAs;
}

export const API_PATH = '/api/data/v9.2/';

/** Dataverse checks the rights of whom the header names, never ours alone. */
export function actingAsHeader(actingAs: ActingAs | undefined): Readonly<Record<string, string>> {
  if (actingAs === undefined) return {};
  return 'directoryObjectId' in actingAs
    ? { CallerObjectId: actingAs.directoryObjectId }
    : { MSCRMCallerID: actingAs.systemUserId };
}
