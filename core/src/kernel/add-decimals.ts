import { type Decimal, fromBig, toBig } from './decimal';

/** The exact sum of two decimals. */
export const addDecimals = (first: Decimal, second: Decimal): Decimal => fromBig(toBig(first).plus(toBig(second)));
