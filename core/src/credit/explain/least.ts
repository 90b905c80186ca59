/**
 * The smallest whole number from 1 to `most` for which the test holds, if it holds for `most`; what holds for a number holds for those above. Where
 * it may turn is tried first: a hint that is right saves the search, one that is wrong costs nothing but its test.
 */
export function least(
  most: number,
  holds: (size: number) => boolean,
  hints: readonly number[] = [],
): number | undefined {
  if (most < 1 || !holds(most)) return undefined;
  const tried = [...new Set(hints)].filter((hint) => hint >= 1 && hint < most).sort((one, other) => one - other);
  let [from, to] = [-1, tried.length];
  while (to - from > 1) {
    const middle = from + Math.floor((to - from) / 2);
    if (holds(tried[middle] ?? most)) to = middle;
    else from = middle;
  }
  const high = tried[to] ?? most;
  const low = tried[from] ?? 0;
  if (high - low <= 1 || !holds(high - 1)) return high;
  return bisect({ low, high: high - 1 }, holds);
}

function bisect(between: { readonly low: number; readonly high: number }, holds: (size: number) => boolean): number {
  let { low, high } = between;
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
