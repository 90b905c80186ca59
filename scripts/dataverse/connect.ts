import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { type CallContext, type DataverseConnection } from '../../azure-functions/src/adapters/dataverse/connection';
import { throttleGate } from '../../azure-functions/src/adapters/dataverse/throttle-gate';
import { type AccessTokens } from '../../azure-functions/src/adapters/identity/access-tokens';

/** A Dataverse that a command speaks to, and what goes with each of its calls. */
export interface Session {
  readonly connection: DataverseConnection;
  readonly context: CallContext;
}

const DEADLINES = { singleMilliseconds: 60_000, batchMilliseconds: 110_000 } as const;
/** Sustained, Dataverse bears four calls at once per user and server (spec/reliability.md 0.4). */
const GATE = { first: 2, most: 4, patienceMilliseconds: 300_000 } as const;
const PATIENCE = { tries: 6, milliseconds: 900_000 } as const;

/** Opens a session with a Dataverse: one throttle gate and one correlation id for all that the command does. */
export function connect(url: string, tokens: AccessTokens): Session {
  const clock = {
    now: () => Date.now(),
    sleep: (milliseconds: number) => sleep(milliseconds),
    random: () => Math.random(),
  };
  const gate = throttleGate(GATE, clock);
  return {
    connection: { url: new URL(url).origin, tokens, gate, deadlines: DEADLINES, fetch, clock, patience: PATIENCE },
    context: { correlationId: randomUUID() },
  };
}
