import { type ProbableDefault } from './ohlson-o';

/** The ratios of Zmijewski's model. */
export interface ZmijewskiRatios {
  readonly incomeToAssets: number;
  readonly liabilitiesToAssets: number;
  readonly currentAssetsToCurrentLiabilities: number;
}

/** Zmijewski's score of 1984 (spec/matching.md 7): probit, so the probability is that of the normal distribution. Floating point, for display. */
export function zmijewski(ratios: ZmijewskiRatios): ProbableDefault {
  const score =
    -4.336 -
    4.513 * ratios.incomeToAssets +
    5.679 * ratios.liabilitiesToAssets +
    0.004 * ratios.currentAssetsToCurrentLiabilities;
  return { score, probability: normalShare(score) };
}

/** The share of the normal distribution below a value (Abramowitz and Stegun 26.2.17), good to 7.5e-8. */
function normalShare(value: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(value));
  const density = Math.exp((-value * value) / 2) / Math.sqrt(2 * Math.PI);
  const tail =
    density * t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return value > 0 ? 1 - tail : tail;
}
