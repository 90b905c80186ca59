import { randomUUID } from 'node:crypto';
import { type TimerHandler } from '@azure/functions';
import { type RunJob } from '@o2c/core/operations';
import { logLine } from '../adapters/http/log-line';
import { type SendLane } from '../jobs/lanes/lane-message';

/** What is called by a timer, and how. */
export interface CallLanePorts {
  readonly job: RunJob;
  readonly send: SendLane;
}

/** Calls a lane for a job at its hour: the work runs on the queue, where it comes back when it was stopped. */
export const callLaneHandler =
  ({ job, send }: CallLanePorts): TimerHandler =>
  async (timer, context) => {
    const correlationId = randomUUID();
    await send({ job, correlationId });
    context.log(logLine({ function: context.functionName, correlationId, late: timer.isPastDue, outcome: 'ok', job }));
  };
