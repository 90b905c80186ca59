import { type Decimal, fromBig, toBig } from './decimal';

/** The exact difference of two decimals. */
export const subtractDecimals = (first: Decimal, second: Decimal): Decimal =>
  fromBig(toBig(first).minus(toBig(second)));
