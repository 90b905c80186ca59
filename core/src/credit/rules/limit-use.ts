import { compareDecimals, decimal, type Decimal, divideDecimals, type Money, multiplyDecimals } from '../../kernel';
import { type CreditRule } from './credit-rule';

/**
 * Whether the use of a limit makes a rule true, exactly: used x 100 against limit x percent, so that nothing is rounded. A limit of zero is no
 * credit: any use above zero is more than any percent of it (spec/features.md 3.1).
 */
export function isUseTrue(
  { effect }: CreditRule,
  used: Money,
  of: { readonly limit: Money; readonly percent: Decimal },
): boolean {
  const share = multiplyDecimals(decimal(used.minor), decimal(100));
  const compared = compareDecimals(share, multiplyDecimals(decimal(of.limit.minor), of.percent));
  return effect === 'block' ? compared > 0 : compared < 0;
}

/** Percent of a limit, rounded away from zero at four places, so that what is over a threshold never looks like it. No number for a share of nothing. */
export const percentOf = (used: Money, limit: Money): Decimal | undefined =>
  limit.minor <= 0
    ? undefined
    : divideDecimals(decimal(String(BigInt(used.minor) * BigInt(100))), decimal(limit.minor), {
        places: 4,
        mode: 'up',
      });
