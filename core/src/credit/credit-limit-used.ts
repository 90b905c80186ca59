import { add, compare, decimal, divideDecimals, type Decimal, type Money } from '../kernel';
import { allowedUse } from './allowed-use';
import { totalExposure } from './credit-facts';
import { type EvaluateRule } from './credit-rule';

/**
 * Credit limit used: fires when exposure and this order together are more percent of the limit than the threshold (spec/features.md 3.1). A limit
 * of zero is no credit: any amount above zero fires. Unlimited never fires; a missing limit is another cause.
 * @example limit 10,000, exposure 9,000, threshold 100: an order of 1,000 passes, of 1,000.01 is held
 */
export const creditLimitUsed: EvaluateRule = ({ id, scope, threshold }, { limit, exposure, orderAmount }) => {
  const shared = { cause: 'creditLimitUsed', ruleId: id, scope, threshold } as const;
  if (limit.kind !== 'limited') return { ...shared, fired: false };
  const used = add(totalExposure(exposure), orderAmount);
  const value = percentOf(used, limit.amount);
  const fired = compare(used, allowedUse(limit.amount, threshold)) > 0;
  return { ...shared, fired, ...(value === undefined ? {} : { value }) };
};

/** Rounded away from zero at four places, so that what is over a threshold never looks like it. No number for a share of nothing. */
const percentOf = (used: Money, limit: Money): Decimal | undefined =>
  limit.minor <= 0
    ? undefined
    : divideDecimals(decimal(String(BigInt(used.minor) * BigInt(100))), decimal(limit.minor), {
        places: 4,
        mode: 'up',
      });
