/** How probabilities become points: `base` points at `odds` good to one bad, `doubling` points more when the odds double. */
export interface PointScale {
  readonly base: number;
  readonly odds: number;
  readonly doubling: number;
}

/** Points of a logistic scorecard for a probability of default above 0 and below 1 (spec/matching.md 7). Throws on any other. Floating point, for display. */
export function scorecardPoints(probability: number, { base, odds, doubling }: PointScale): number {
  if (!(probability > 0 && probability < 1)) throw new RangeError(`${probability} is no probability between 0 and 1`);
  const factor = doubling / Math.log(2);
  const offset = base - factor * Math.log(odds);
  return offset + factor * Math.log((1 - probability) / probability);
}
