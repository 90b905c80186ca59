import { firstThatFit } from './first-that-fit';
import { type QueueCandidate, valueOf } from './queue-candidate';

/** A choice that need not be the best, and the value that no choice goes beyond. */
export interface GreedyChoice {
  readonly chosen: readonly QueueCandidate[];
  readonly bound: number;
}

/**
 * Orders of much value for the room when there are too many to choose exactly: the best of three choices (most value per room first, first come
 * first served, the one most valuable order), and as bound what the room would be worth if an order could be cut.
 */
export function mostValueGreedy(candidates: readonly QueueCandidate[], room: number): GreedyChoice {
  const alone = candidates.filter(({ takes }) => takes.minor <= room);
  const byDensity = [...alone].sort((one, other) => density(other) - density(one));
  const single = [...alone].sort((one, other) => valueOf(other) - valueOf(one)).slice(0, 1);
  const tries = [firstThatFit(byDensity, room).fitting, firstThatFit(alone, room).fitting, single];
  const best = tries.reduce((most, one) => (worth(one) > worth(most) ? one : most), []);
  return { chosen: candidates.filter((one) => best.includes(one)), bound: Math.max(worth(best), cut(byDensity, room)) };
}

/** Minor units of what some orders are worth together. */
export const worth = (candidates: readonly QueueCandidate[]): number =>
  candidates.reduce((sum, candidate) => sum + valueOf(candidate), 0);

const density = (candidate: QueueCandidate): number =>
  candidate.takes.minor <= 0 ? Number.MAX_VALUE : valueOf(candidate) / candidate.takes.minor;

/** The value of a room when the last order may be cut; rounded up, for it is a bound. */
function cut(byDensity: readonly QueueCandidate[], room: number): number {
  let [left, value] = [room, 0];
  for (const candidate of byDensity) {
    const size = Math.max(0, candidate.takes.minor);
    if (size > left) return Math.ceil(value + (valueOf(candidate) * left) / size);
    left -= size;
    value += valueOf(candidate);
  }
  return value;
}
