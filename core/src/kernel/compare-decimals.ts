import { type Decimal, toBig } from './decimal';

/** -1, 0 or 1 as the first decimal is less than, equal to or greater than the second. */
export const compareDecimals = (first: Decimal, second: Decimal): number => toBig(first).cmp(toBig(second));
