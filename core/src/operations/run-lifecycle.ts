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

/** From where to where a chunk may go; one whose work broke off is planned anew, one whose lease ran out is claimed anew. */
export const chunkLifecycle: Readonly<Record<RunStatus, readonly RunStatus[]>> = {
  planned: ['claimed', 'parked', 'cancelled'],
  claimed: ['claimed', 'planned', 'done', 'failed', 'parked'],
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

/** Whether a worker may claim the chunk now: nobody has it, whoever had it is gone, or it is the worker's own from before a crash. */
export const mayClaim = (
  chunk: RunChunk,
  { worker, now }: { readonly worker: string; readonly now: Instant },
): boolean => {
  if (!chunkLifecycle[chunk.status].includes('claimed')) return false;
  return (
    chunk.status === 'planned' ||
    chunk.claimedBy === worker ||
    chunk.leaseUntil === undefined ||
    chunk.leaseUntil <= now
  );
};
