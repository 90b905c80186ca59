import { money, type Money } from './money';
import { ok, refuse, type Result } from './result';

/**
 * Splits an amount in proportion to weights so that the shares sum exactly to it (largest remainder): each share is cut to whole minor units
 * and the units left over go one each to the largest cut-off remainders, on a tie to the earlier weight. A weight of zero gets nothing;
 * a negative amount is split as the positive one and negated. Weights are whole and not negative (minor units, quantities scaled up):
 * anything else throws. Refused when there is no weight to split by.
 * @example allocate(money(100, 'EUR'), [1, 1, 1]) gives 34, 33, 33 cents
 */
export function allocate(
  amount: Money,
  weights: readonly number[],
): Result<readonly Money[], { readonly code: 'allocation.no-weight' }> {
  weights.forEach(requireWeight);
  // BigInt: amount times weight leaves the safe integers long before amount and weight do.
  const total = weights.reduce((running, weight) => running + BigInt(weight), BigInt(0));
  if (total === BigInt(0)) return refuse({ code: 'allocation.no-weight' });
  const shares = weights.map((weight, index) => {
    const product = BigInt(Math.abs(amount.minor)) * BigInt(weight);
    return { index, units: Number(product / total), remainder: product % total };
  });
  const leftOver = Math.abs(amount.minor) - shares.reduce((running, share) => running + share.units, 0);
  const winners = [...shares].sort(byRemainderThenIndex).slice(0, leftOver);
  const extra = new Set(winners.map((share) => share.index));
  const sign = amount.minor < 0 ? -1 : 1;
  return ok(shares.map(({ index, units }) => money(sign * (units + (extra.has(index) ? 1 : 0)), amount.currency)));
}

function requireWeight(weight: number): void {
  if (!Number.isSafeInteger(weight) || weight < 0) throw new RangeError(`${weight} is no weight`);
}

interface Share {
  readonly index: number;
  readonly remainder: bigint;
}

const byRemainderThenIndex = (first: Share, second: Share): number =>
  first.remainder === second.remainder ? first.index - second.index : first.remainder > second.remainder ? -1 : 1;
