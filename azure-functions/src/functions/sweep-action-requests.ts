import { randomUUID } from 'node:crypto';
import { type TimerHandler } from '@azure/functions';
import { logLine } from '../adapters/http/log-line';
import { sweepActionRequests, type SweepPorts } from '../jobs/action-requests/sweep-action-requests';

export interface SweepTimerPorts {
  readonly portsFor: (correlationId: string) => SweepPorts;
  readonly now: () => string;
}

/** Every five minutes: finds action requests whose event never came. A late run (`isPastDue`) does the same work; the log says it. */
export const sweepActionRequestsHandler =
  ({ portsFor, now }: SweepTimerPorts): TimerHandler =>
  async (timer, context) => {
    const correlationId = randomUUID();
    const swept = await sweepActionRequests(portsFor(correlationId), { now: now(), correlationId });
    const facts = { function: context.functionName, correlationId, late: timer.isPastDue };
    if (!swept.ok) {
      context.error(logLine({ ...facts, outcome: 'failed', ...swept.error }));
      throw new Error(swept.error.code);
    }
    context.log(logLine({ ...facts, outcome: 'ok', requeued: swept.value }));
  };
