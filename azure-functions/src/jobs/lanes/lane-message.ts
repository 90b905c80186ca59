import { type RunJob } from '@o2c/core/operations';

/** The queue whose messages are lanes: as many work at once as there are messages (spec/reliability.md 2.3). */
export const LANE_QUEUE = 'o2c-lanes';

/** Calls a worker for a job. Losing or doubling it is harmless: the journal is the truth. */
export interface LaneMessage {
  readonly job: RunJob;
  readonly legalEntityId?: string;
  readonly correlationId: string;
}

export type SendLane = (message: LaneMessage, delay?: { readonly visibleAfterSeconds: number }) => Promise<void>;
