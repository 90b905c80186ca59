import { refuse, type Result } from '@o2c/core/kernel';
import { type JournaledJob } from '../journal/journaled-job';
import { runJob } from '../journal/run-job';
import { type RunJobPorts } from '../journal/run-ports';
import { type RunReport } from '../journal/run-report';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type LaneMessage, type SendLane } from './lane-message';

export interface LanePorts {
  readonly jobs: readonly JournaledJob[];
  /** `run` without what a lane decides itself; the worker must be unique to this lane. */
  readonly run: Omit<RunJobPorts, 'mayGoOn' | 'helpers'>;
  readonly moment: Moment;
  /** Milliseconds; moves while the lane works. */
  readonly elapsed: () => number;
  readonly send: SendLane;
}

/** A slice of work; the host may stop a longer one (spec/reliability.md 2.2). */
const SLICE_MILLISECONDS = 300_000;
/** Sustained, Dataverse bears four calls at once per user (spec/reliability.md 0.4), and a lane makes one at a time. */
const MOST_LANES = 4;
/** After a run that did something there may be more; whoever is not done then, the sweeper finds. */
const MOST_RUNS = 5;

export type LaneRefusal = ReadRefusal | { readonly code: 'lane.unknown-job'; readonly job: string };

/**
 * One lane: works the job's runs for at most five minutes, then calls a new lane for the rest. A run of several chunks calls
 * helpers, at most three. After a run that did something it looks again, for what came meanwhile.
 */
export async function workLane(
  ports: LanePorts,
  { job: name, legalEntityId, correlationId }: LaneMessage,
): Promise<Result<RunReport, LaneRefusal>> {
  const job = ports.jobs.find((candidate) => candidate.job === name);
  if (!job) return refuse({ code: 'lane.unknown-job', job: name });
  const message = { job: name, correlationId, ...(legalEntityId === undefined ? {} : { legalEntityId }) };
  const mayGoOn = (): boolean => ports.elapsed() < SLICE_MILLISECONDS;
  const helpers = async (chunks: number): Promise<void> => {
    for (let lane = 1; lane < Math.min(chunks, MOST_LANES); lane += 1) await ports.send(message);
  };
  const scope = { asOf: ports.moment.today, ...(legalEntityId === undefined ? {} : { legalEntityId }) };
  for (let count = 1; ; count += 1) {
    const report = await runJob({ ...ports.run, mayGoOn, helpers })(job, scope, ports.moment);
    if (!report.ok) return report;
    if (!mayGoOn() && report.value.status === 'running') await ports.send(message);
    const isWorthAnotherLook = report.value.status === 'done' && report.value.counts.done > 0;
    if (!isWorthAnotherLook || !mayGoOn() || count >= MOST_RUNS) return report;
  }
}
