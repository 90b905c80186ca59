import { type AltmanRatios } from './financial-ratios';
import { weightedSum } from './weighted-sum';
import { zoneOf, type ZScore } from './zone';

/**
 * Altman's Z' for private manufacturers, with the book value of equity (spec/matching.md 7): exact; above 2.90 safe, below 1.23 in distress.
 * @example .10, .20, .15, .50, 1.2: 2.11475
 */
export function altmanZPrivate(ratios: AltmanRatios): ZScore {
  const score = weightedSum(
    ['0.717', ratios.workingCapitalToAssets],
    ['0.847', ratios.retainedEarningsToAssets],
    ['3.107', ratios.earningsToAssets],
    ['0.42', ratios.equityToLiabilities],
    ['0.998', ratios.salesToAssets],
  );
  return { score, zone: zoneOf(score, '1.23', '2.9') };
}
