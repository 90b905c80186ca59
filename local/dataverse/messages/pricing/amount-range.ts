import { compareDecimals } from '../write/decimal-text';

/** The largest amount that a computed Money column holds (entity reference: MaxValue). */
const LARGEST = '922337203685477';

/** Whether an amount lies outside of what its column holds. */
export const isTooLarge = (amount: string): boolean =>
  compareDecimals(amount, LARGEST) > 0 || compareDecimals(amount, `-${LARGEST}`) < 0;
