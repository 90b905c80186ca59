/** The smallest whole number from 1 to `most` for which the test holds, if it holds for `most`; what holds for a number holds for those above. */
export function least(most: number, holds: (size: number) => boolean): number | undefined {
  if (most < 1 || !holds(most)) return undefined;
  let [low, high] = [0, most];
  while (high - low > 1) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}
