import { type AltmanRatios } from './financial-ratios';
import { weightedSum } from './weighted-sum';
import { zoneOf, type ZScore } from './zone';

/**
 * Altman's Z of 1968 for listed manufacturers, `1.2 X1 + 1.4 X2 + 3.3 X3 + 0.6 X4 + 1.0 X5` with the market value of equity (spec/matching.md 7):
 * exact; above 2.99 safe, below 1.81 in distress.
 * @example .10, .20, .15, .50, 1.2: 2.395
 */
export function altmanZ(ratios: AltmanRatios): ZScore {
  const score = weightedSum(
    ['1.2', ratios.workingCapitalToAssets],
    ['1.4', ratios.retainedEarningsToAssets],
    ['3.3', ratios.earningsToAssets],
    ['0.6', ratios.equityToLiabilities],
    ['1', ratios.salesToAssets],
  );
  return { score, zone: zoneOf(score, '1.81', '2.99') };
}
