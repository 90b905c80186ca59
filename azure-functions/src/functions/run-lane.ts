import { type StorageQueueHandler } from '@azure/functions';
import { z } from 'zod';
import { type RunJob } from '@o2c/core/operations';
import { logLine } from '../adapters/http/log-line';
import { type LaneMessage } from '../jobs/lanes/lane-message';
import { type LanePorts, workLane } from '../jobs/lanes/work-lane';

export interface RunLanePorts {
  readonly jobNames: readonly RunJob[];
  /** A fresh set for each message, the worker named after it. */
  readonly lane: (message: LaneMessage, worker: string) => LanePorts;
}

const message = z.object({
  job: z.string(),
  legalEntityId: z.guid().optional(),
  correlationId: z.string().max(64),
});

/**
 * Queue `o2c-lanes`: works a job's runs for at most five minutes. Throws when Dataverse did not let it, so that the message
 * comes back later and, after five times, goes to the poison queue; the sweeper calls new lanes meanwhile.
 */
export const runLaneHandler =
  ({ jobNames, lane }: RunLanePorts): StorageQueueHandler =>
  async (entry, context) => {
    const { job: name, legalEntityId, correlationId } = message.parse(entry);
    const job = jobNames.find((candidate) => candidate === name);
    if (!job) throw new Error('lane.unknown-job');
    const call = { job, correlationId, ...(legalEntityId === undefined ? {} : { legalEntityId }) };
    const started = performance.now();
    const report = await workLane(lane(call, context.invocationId), call);
    const facts = {
      function: context.functionName,
      correlationId,
      job,
      milliseconds: Math.round(performance.now() - started),
    };
    if (!report.ok) {
      context.error(logLine({ ...facts, ...report.error, outcome: 'failed' }));
      throw new Error(report.error.code);
    }
    const { key, status, items, counts } = report.value;
    context.log(logLine({ ...facts, outcome: 'ok', run: key, status, items, ...counts }));
  };
