import { type Dimension } from './dimension';
import { least } from './least';
import { type Lever } from './lever';
import { type Situation, type Test } from './situation';

/** Two levers that make the test true together, and how much money they move. */
export interface FoundPair {
  readonly pair: readonly [Lever, Lever];
  readonly moved: number;
}

interface Sizes {
  readonly first: number;
  readonly second: number;
}

/**
 * The sizes of two levers that make the test true together and move least money, where neither does it alone. Days move none: with them the money
 * is least first, then the days. Two sums of money are searched along their frontier, the least second for each first: between two points of
 * it where the same rules hold just below, it is one straight line (a percent of a limit), whose ends are its best points.
 */
export function leastPair(
  situation: Situation,
  [first, second]: readonly [Dimension, Dimension],
  { test, fingerprint }: { readonly test: Test; readonly fingerprint: (situation: Situation) => string },
): FoundPair | undefined {
  const both = ({ first: one, second: two }: Sizes): Situation => second.at(first.at(situation, one), two);
  if (!test(both({ first: first.most, second: second.most }))) return undefined;
  const sizes =
    second.kind === 'days'
      ? withDays(both, test, { first: first.most, second: second.most })
      : leastMoney({ both, test, fingerprint, most: { first: first.most, second: second.most } });
  if (!sizes) return undefined;
  const pair = [
    first.lever(sizes.first, second.at(situation, sizes.second), test),
    second.lever(sizes.second, first.at(situation, sizes.first), test),
  ] as const;
  return { pair, moved: sizes.first + (second.kind === 'days' ? 0 : sizes.second) };
}

function withDays(both: (sizes: Sizes) => Situation, test: Test, most: Sizes): Sizes | undefined {
  const first = least(most.first, (size) => test(both({ first: size, second: most.second })));
  if (first === undefined) return undefined;
  const second = least(most.second, (days) => test(both({ first, second: days })));
  return second === undefined ? undefined : { first, second };
}

interface Search {
  readonly both: (sizes: Sizes) => Situation;
  readonly test: Test;
  readonly fingerprint: (situation: Situation) => string;
  readonly most: Sizes;
}

/** A point of the frontier, and what holds one unit below it. */
interface Point extends Sizes {
  readonly held: string;
}

function leastMoney(search: Search): Sizes | undefined {
  const { both, test, most } = search;
  const from = least(most.first, (size) => test(both({ first: size, second: most.second })));
  const floor = least(most.second, (size) => test(both({ first: most.first, second: size })));
  if (from === undefined || floor === undefined) return undefined;
  const to = least(most.first, (size) => test(both({ first: size, second: floor }))) ?? most.first;
  const [begin, end] = [pointAt(search, from), pointAt(search, to)];
  if (!begin || !end) return undefined;
  return between(search, [begin, end], better(begin, end));
}

/** Looks between two points for a better one; no point between them has less than the first of one and the second of the other. */
function between(search: Search, [low, high]: readonly [Point, Point], best: Point): Point {
  if (high.first - low.first <= 1 || low.held === high.held || low.first + high.second >= sumOf(best)) return best;
  const middle = pointAt(search, low.first + Math.floor((high.first - low.first) / 2));
  if (!middle) return best;
  const left = between(search, [low, middle], better(best, middle));
  return between(search, [middle, high], left);
}

function pointAt({ both, test, fingerprint, most }: Search, first: number): Point | undefined {
  const second = least(most.second, (size) => test(both({ first, second: size })));
  return second === undefined ? undefined : { first, second, held: fingerprint(both({ first, second: second - 1 })) };
}

const sumOf = ({ first, second }: Sizes): number => first + second;
const better = <One extends Sizes>(one: One, other: One): One => (sumOf(other) < sumOf(one) ? other : one);
