import {
  addDecimals,
  compareDecimals,
  divideDecimals,
  multiplyDecimals,
  subtractDecimals,
} from '../write/decimal-text';
import { type Priced, priced, PRICING_ERROR, unpriced } from './pricing-error';

/** How a price list item rounds what a percentage gives: `roundingpolicycode`, `roundingoptioncode`, `roundingoptionamount`. */
export interface Rounding {
  readonly policy?: number | undefined;
  readonly option?: number | undefined;
  readonly amount?: string | undefined;
}

const NONE = 1;
const UP = 2;
const DOWN = 3;
const ENDS_IN = 1;

/**
 * Rounds a calculated price up, down or to the nearest price that ends in an amount or is a multiple of it
 * (page create-price-lists-price-list-items-define-pricing-products). "Ends in 0.99" means every whole unit, "ends in 9.99" every ten: the next
 * power of ten above the amount. A tie goes up; both are our choice.
 */
export function roundPrice(price: string, { policy = NONE, option, amount }: Rounding): Priced {
  if (policy === NONE) return priced(price);
  if (option === undefined) return unpriced(PRICING_ERROR.invalidRoundingOption);
  if (amount === undefined || compareDecimals(amount, '0') <= 0) return unpriced(PRICING_ERROR.invalidRoundingAmount);
  const [step, end] = option === ENDS_IN ? [powerOfTenAbove(amount), amount] : [amount, '0'];
  const below = lastAtMost(price, step, end);
  const above = compareDecimals(below, price) === 0 ? below : addDecimals(below, step);
  const chosen = chooseBetween(price, policy, { below, above });
  // Nothing sells for less than nothing: "down" below the first price that ends so takes that price.
  return priced(compareDecimals(chosen, '0') < 0 ? above : chosen);
}

function chooseBetween(price: string, policy: number, { below, above }: { below: string; above: string }): string {
  if (policy === UP) return above;
  if (policy === DOWN) return below;
  const nearerToBelow = compareDecimals(subtractDecimals(price, below), subtractDecimals(above, price)) < 0;
  return nearerToBelow ? below : above;
}

/** The greatest number `end + n * step` that is not above the price. */
function lastAtMost(price: string, step: string, end: string): string {
  const nearest = divideDecimals(subtractDecimals(price, end), step, 0);
  const candidate = addDecimals(end, multiplyDecimals(nearest, step));
  return compareDecimals(candidate, price) <= 0 ? candidate : subtractDecimals(candidate, step);
}

const powerOfTenAbove = (amount: string): string => {
  const [whole = '0'] = amount.split('.');
  const digits = whole.replace(/^0+/, '').length;
  return `1${'0'.repeat(digits)}`;
};
