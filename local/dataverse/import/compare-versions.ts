/** Solution versions part by part as numbers: 1.10 is above 1.9, and a part that is left out is 0. Negative when `left` is the lower one. */
export function compareVersions(left: string, right: string): number {
  const [first, second] = [partsOf(left), partsOf(right)];
  for (let index = 0; index < Math.max(first.length, second.length); index += 1) {
    const difference = (first[index] ?? 0) - (second[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const partsOf = (version: string): readonly number[] => version.split('.').map(Number);
