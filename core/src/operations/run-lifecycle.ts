import { type Instant } from '../kernel';
import { type RunChunk, type RunStatus } from './run';

/** From where to where a run may go. Parked runs go on when a person releases or cancels them. */
export const runLifecycle: Readonly<Record<RunStatus, readonly RunStatus[]>> = {
  planned: ['running', 'done', 'parked', 'cancelled'],
  running: ['done', 'failed', 'parked', 'cancelled'],
  parked: ['planned', 'cancelled'],
  claimed: [],
  done: [],
  failed: [],
  cancelled: [],
};

/** From where to where a chunk may go; a lease that ran out is claimed anew. */
export const chunkLifecycle: Readonly<Record<RunStatus, readonly RunStatus[]>> = {
  planned: ['claimed', 'parked', 'cancelled'],
  claimed: ['claimed', 'done', 'failed', 'parked'],
  parked: ['planned', 'cancelled'],
  running: [],
  done: [],
  failed: [],
  cancelled: [],
};

/** Whether a run is over. */
export const isOver = (status: RunStatus): boolean => runLifecycle[status].length === 0;

/** After so many claims without an end the chunk itself is taken for the cause (reliability.md 3.4 F12). */
export const MOST_CHUNK_ATTEMPTS = 5;

/** Whether somebody may claim the chunk now: nobody has it, or whoever had it is gone. */
export const mayClaim = (chunk: RunChunk, now: Instant): boolean => {
  if (!chunkLifecycle[chunk.status].includes('claimed')) return false;
  return chunk.status === 'planned' || chunk.leaseUntil === undefined || chunk.leaseUntil <= now;
};
