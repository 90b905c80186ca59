import { compareDecimals } from '../write/decimal-text';

/** The largest amount that a computed Money column holds (entity reference: MaxValue). */
const LARGEST = '922337203685477';

/** Whether an amount, a number without exponent, lies outside of what its column holds. Shorter texts than the largest amount do not. */
export const isTooLarge = (amount: string): boolean =>
  amount.length >= LARGEST.length &&
  (compareDecimals(amount, LARGEST) > 0 || compareDecimals(amount, `-${LARGEST}`) < 0);
