/** How far a population moved between two times. */
export interface Stability {
  readonly index: number;
  /** Below 0.10 stable, above 0.25 shifted. */
  readonly verdict: 'stable' | 'moving' | 'shifted';
}

/** The population stability index over the same bins then and now (spec/matching.md 7). Undefined for an empty bin or bins that do not match. */
export function populationStability(then: readonly number[], now: readonly number[]): Stability | undefined {
  if (then.length !== now.length || then.length === 0 || [...then, ...now].some((count) => count <= 0))
    return undefined;
  const [before, after] = [total(then), total(now)];
  const index = now.reduce((sum, count, at) => {
    const [share, was] = [count / after, (then[at] ?? 0) / before];
    return sum + (share - was) * Math.log(share / was);
  }, 0);
  return { index, verdict: index < 0.1 ? 'stable' : index > 0.25 ? 'shifted' : 'moving' };
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);
