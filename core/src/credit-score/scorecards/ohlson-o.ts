/** The ratios of Ohlson's model, and how income went. */
export interface OhlsonRatios {
  /** Total assets to the price level of the gross national product. */
  readonly assetsToPriceLevel: number;
  readonly liabilitiesToAssets: number;
  readonly workingCapitalToAssets: number;
  readonly currentLiabilitiesToCurrentAssets: number;
  readonly incomeToAssets: number;
  readonly operatingFundsToLiabilities: number;
  readonly lossInBothYears: boolean;
  /** `(NI - NI') / (|NI| + |NI'|)`. */
  readonly incomeChange: number;
}

/** A score and the probability that it stands for: figures for display, floating point, never money. */
export interface ProbableDefault {
  readonly score: number;
  readonly probability: number;
}

/** Ohlson's O of 1980 (spec/matching.md 7): logistic, so `P = 1 / (1 + e^-O)`. Floating point, for display. */
export function ohlsonO(ratios: OhlsonRatios): ProbableDefault {
  const { liabilitiesToAssets, lossInBothYears } = ratios;
  const score =
    -1.32 -
    0.407 * Math.log(ratios.assetsToPriceLevel) +
    6.03 * liabilitiesToAssets -
    1.43 * ratios.workingCapitalToAssets +
    0.0757 * ratios.currentLiabilitiesToCurrentAssets -
    (liabilitiesToAssets > 1 ? 1.72 : 0) -
    2.37 * ratios.incomeToAssets -
    1.83 * ratios.operatingFundsToLiabilities +
    (lossInBothYears ? 0.285 : 0) -
    0.521 * ratios.incomeChange;
  return { score, probability: 1 / (1 + Math.exp(-score)) };
}
