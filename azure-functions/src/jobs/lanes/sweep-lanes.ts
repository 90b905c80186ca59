import { ok, type Result } from '@o2c/core/kernel';
import { type RunJob } from '@o2c/core/operations';
import { type Journal } from '../journal/journal';
import { type ReadRefusal } from '../reading';
import { type LaneMessage, type SendLane } from './lane-message';

export interface SweepLanesPorts {
  readonly journal: Pick<Journal, 'unfinished'>;
  /** The jobs that lanes work. */
  readonly jobs: readonly RunJob[];
  readonly send: SendLane;
}

/** Lanes for every job, and for each scope whose run is not over: what events and messages lost is found again. */
export async function sweepLanes(
  { journal, jobs, send }: SweepLanesPorts,
  correlationId: string,
): Promise<Result<number, ReadRefusal>> {
  const unfinished = await journal.unfinished();
  if (!unfinished.ok) return unfinished;
  const messages = new Map<string, LaneMessage>(jobs.map((job) => [job, { job, correlationId }]));
  for (const { job, legalEntityId } of unfinished.value) {
    if (!jobs.includes(job)) continue;
    const scope = legalEntityId === undefined ? {} : { legalEntityId };
    messages.set([job, legalEntityId].join(' ').trim(), { job, correlationId, ...scope });
  }
  for (const message of messages.values()) await send(message);
  return ok(messages.size);
}
