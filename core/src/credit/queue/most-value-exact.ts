import { type QueueCandidate, valueOf } from './queue-candidate';

/** How many orders are chosen among exactly: two halves of 2^15 choices each, whatever the amounts are. */
export const MOST_EXACT = 30;

interface Choice {
  readonly takes: number;
  readonly value: number;
  /** A bit for each order that is in, the earliest highest: of equal values the greater mask has the earlier orders. */
  readonly mask: number;
}

/**
 * The orders with most value that fit the room together; of equal values those that came earlier. Exact: every choice among one half of the orders
 * meets the best choice among the other that still fits. For at most `MOST_EXACT` orders; throws beyond.
 */
export function mostValueExact(candidates: readonly QueueCandidate[], room: number): readonly QueueCandidate[] {
  if (candidates.length > MOST_EXACT) throw new Error(`${candidates.length} orders are too many to choose exactly.`);
  if (room < 0) return [];
  const middle = Math.ceil(candidates.length / 2);
  const [early, late] = [candidates.slice(0, middle), candidates.slice(middle)];
  const ends = bestUpTo(choices(late, room).sort(bySize));
  let [at, best]: [number, readonly [Choice, Choice]] = [0, [NONE, NONE]];
  for (const begin of choices(early, room).sort((one, other) => bySize(other, one))) {
    while ((ends[at + 1]?.from ?? Infinity) <= room - begin.takes) at += 1;
    const pair = [begin, ends[at]?.choice ?? NONE] as const;
    if (isBetter(pair, best)) best = pair;
  }
  return [...chosen(early, best[0].mask), ...chosen(late, best[1].mask)];
}

const NONE: Choice = { takes: 0, value: 0, mask: 0 };
const bySize = (one: Choice, other: Choice): number => one.takes - other.takes;

/** Every choice among some orders that fits by itself. */
function choices(candidates: readonly QueueCandidate[], room: number): Choice[] {
  let known: readonly Choice[] = [NONE];
  for (const candidate of candidates) {
    const without = known.map((choice) => ({ ...choice, mask: choice.mask * 2 }));
    const size = Math.max(0, candidate.takes.minor);
    const fitting = without.filter(({ takes }) => takes + size <= room);
    const value = valueOf(candidate);
    const within = fitting.map((choice) => ({
      takes: choice.takes + size,
      value: choice.value + value,
      mask: choice.mask + 1,
    }));
    known = [...without, ...within];
  }
  return [...known];
}

interface Step {
  /** From this room on. */
  readonly from: number;
  readonly choice: Choice;
}

/** The best choice for any room, from choices that are sorted by size. */
function bestUpTo(sorted: readonly Choice[]): readonly Step[] {
  const steps: Step[] = [];
  for (const choice of sorted) {
    const last = steps[steps.length - 1]?.choice;
    if (last === undefined || isBetter([choice], [last])) steps.push({ from: choice.takes, choice });
  }
  return steps;
}

function isBetter(one: readonly Choice[], other: readonly Choice[]): boolean {
  const gain = total(one) - total(other);
  if (gain !== 0) return gain > 0;
  const differs = one.findIndex(({ mask }, at) => mask !== other[at]?.mask);
  return differs >= 0 && (one[differs]?.mask ?? 0) > (other[differs]?.mask ?? 0);
}

const total = (choice: readonly Choice[]): number => choice.reduce((sum, { value }) => sum + value, 0);

const chosen = (candidates: readonly QueueCandidate[], mask: number): readonly QueueCandidate[] =>
  candidates.filter((_, at) => Math.floor(mask / 2 ** (candidates.length - 1 - at)) % 2 === 1);
