import { type Decimal, fromBig, toBig } from './decimal';

/** The exact product of two decimals. */
export const multiplyDecimals = (first: Decimal, second: Decimal): Decimal =>
  fromBig(toBig(first).times(toBig(second)));
