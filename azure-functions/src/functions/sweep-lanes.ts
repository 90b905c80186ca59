import { randomUUID } from 'node:crypto';
import { type TimerHandler } from '@azure/functions';
import { logLine } from '../adapters/http/log-line';
import { sweepLanes, type SweepLanesPorts } from '../jobs/lanes/sweep-lanes';

/** Every five minutes: calls a lane for each job and for each run that is not over (spec/reliability.md 1.4: events may never come). */
export const sweepLanesHandler =
  (portsFor: (correlationId: string) => SweepLanesPorts): TimerHandler =>
  async (timer, context) => {
    const correlationId = randomUUID();
    const swept = await sweepLanes(portsFor(correlationId), correlationId);
    const facts = { function: context.functionName, correlationId, late: timer.isPastDue };
    if (!swept.ok) {
      context.error(logLine({ ...facts, outcome: 'failed', ...swept.error }));
      throw new Error(swept.error.code);
    }
    context.log(logLine({ ...facts, outcome: 'ok', lanes: swept.value }));
  };
