import { type ActionRequestMessage } from '@o2c/plugins-ts/src/steps/o2c_actionrequest.create.post-operation';
import { instant, ok, type Result } from '@o2c/core/kernel';
import { type ReadRefusal } from '../reading';
import { type ActionRequests } from './action-request';

export interface SweepPorts {
  readonly requests: ActionRequests;
  readonly enqueue: (message: ActionRequestMessage) => Promise<void>;
}

export interface Sweep {
  readonly now: string;
  readonly correlationId: string;
}

/** An event that takes longer than this is taken for lost: the step's own retry is over by then. */
const GRACE_MILLISECONDS = 120_000;
/** One sweep puts at most so many on the queue; the next takes the rest. */
const MOST_AT_ONCE = 500;

/** Puts action requests that still wait after two minutes on the queue again; returns how many (spec/reliability.md 1.4: events may never come). */
export async function sweepActionRequests(
  ports: SweepPorts,
  { now, correlationId }: Sweep,
): Promise<Result<number, ReadRefusal>> {
  const before = instant(new Date(Date.parse(now) - GRACE_MILLISECONDS).toISOString());
  const waiting = await ports.requests.waitingSince(before, MOST_AT_ONCE);
  if (!waiting.ok) return waiting;
  for (const actionRequestId of waiting.value) await ports.enqueue({ actionRequestId, correlationId });
  return ok(waiting.value.length);
}
