import { addDecimals, decimal, type Decimal } from '../../kernel';
import { type AltmanRatios } from './financial-ratios';
import { weightedSum } from './weighted-sum';
import { zoneOf, type ZScore } from './zone';

/** Z'' and the same on the scale of emerging markets. */
export interface ZDoublePrime extends ZScore {
  readonly emergingMarkets: Decimal;
}

/**
 * Altman's Z'' for companies that make nothing, without sales and with the book value of equity (spec/matching.md 7): exact; above 2.60 safe, below
 * 1.10 in distress; the emerging market score is 3.25 more.
 * @example .10, .20, .15, .50: 2.841, and 6.091
 */
export function altmanZDoublePrime(ratios: Omit<AltmanRatios, 'salesToAssets'>): ZDoublePrime {
  const score = weightedSum(
    ['6.56', ratios.workingCapitalToAssets],
    ['3.26', ratios.retainedEarningsToAssets],
    ['6.72', ratios.earningsToAssets],
    ['1.05', ratios.equityToLiabilities],
  );
  return { score, zone: zoneOf(score, '1.1', '2.6'), emergingMarkets: addDecimals(score, decimal('3.25')) };
}
