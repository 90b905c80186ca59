import { type InvocationContext, type StorageQueueHandler } from '@azure/functions';
import { type Result } from '@o2c/core/kernel';
import { type RunJob } from '@o2c/core/operations';
import { z } from 'zod';
import { type LogFacts, logLine } from '../adapters/http/log-line';
import { type LaneMessage } from '../jobs/lanes/lane-message';
import { type WholeJob } from '../jobs/lanes/whole-job';
import { type LanePorts, workLane } from '../jobs/lanes/work-lane';
import { type Moment } from '../jobs/moment';

export interface RunLanePorts {
  /** Jobs that run over the journal. */
  readonly jobNames: readonly RunJob[];
  /** A fresh set for each message, the worker named after it. */
  readonly lane: (message: LaneMessage, worker: string) => LanePorts;
  readonly wholeJobs: readonly WholeJob[];
  readonly momentNow: (correlationId: string) => Moment;
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
  (ports: RunLanePorts): StorageQueueHandler =>
  async (entry, context) => {
    const { job: name, legalEntityId, correlationId } = message.parse(entry);
    const started = performance.now();
    const worked = await work(ports, { name, legalEntityId, correlationId }, context);
    const facts = {
      function: context.functionName,
      correlationId,
      job: name,
      milliseconds: Math.round(performance.now() - started),
    };
    if (!worked.ok) {
      context.error(logLine({ ...facts, ...worked.error, outcome: 'failed' }));
      throw new Error(worked.error.code);
    }
    context.log(logLine({ ...facts, outcome: 'ok', ...worked.value }));
  };

interface Call {
  readonly name: string;
  readonly legalEntityId: string | undefined;
  readonly correlationId: string;
}

async function work(
  { wholeJobs, jobNames, lane, momentNow }: RunLanePorts,
  { name, legalEntityId, correlationId }: Call,
  context: InvocationContext,
): Promise<Result<LogFacts, { readonly code: string }>> {
  const whole = wholeJobs.find(({ job }) => job === name);
  if (whole) return whole.work(momentNow(correlationId));
  const job = jobNames.find((candidate) => candidate === name);
  if (!job) throw new Error('lane.unknown-job');
  const call = { job, correlationId, ...(legalEntityId === undefined ? {} : { legalEntityId }) };
  const report = await workLane(lane(call, context.invocationId), call);
  if (!report.ok) return report;
  const { key, status, items, counts } = report.value;
  return { ok: true, value: { run: key, status, items, ...counts } };
}
