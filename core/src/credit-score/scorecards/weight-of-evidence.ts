/** How many good and bad customers fell into a bin. */
export interface Bin {
  readonly good: number;
  readonly bad: number;
}

/** The weight of each bin, `ln(good % / bad %)`, and what all bins together tell. */
export interface Evidence {
  readonly weights: readonly number[];
  /** `sum of (good % - bad %) × weight`. */
  readonly informationValue: number;
  /** The weights only rise or only fall. */
  readonly monotone: boolean;
}

/** Weights of evidence and information value (spec/matching.md 7). A bin without good or without bad has no weight: undefined, to be joined with its neighbour. */
export function weightOfEvidence(bins: readonly Bin[]): Evidence | undefined {
  const good = bins.reduce((sum, bin) => sum + bin.good, 0);
  const bad = bins.reduce((sum, bin) => sum + bin.bad, 0);
  if (bins.length === 0 || bins.some((bin) => bin.good <= 0 || bin.bad <= 0)) return undefined;
  const weights = bins.map((bin) => Math.log(bin.good / good / (bin.bad / bad)));
  const informationValue = bins.reduce(
    (sum, bin, at) => sum + (bin.good / good - bin.bad / bad) * (weights[at] ?? 0),
    0,
  );
  const steps = weights.slice(1).map((weight, at) => Math.sign(weight - (weights[at] ?? 0)));
  return { weights, informationValue, monotone: steps.every((step) => step >= 0) || steps.every((step) => step <= 0) };
}
