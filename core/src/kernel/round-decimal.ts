import { decimal, type Decimal } from './decimal';
import { divideDecimals, type Precision } from './divide-decimals';

const ONE = decimal(1);

/** The decimal at the stated number of places, in the stated mode. */
export const roundDecimal = (value: Decimal, precision: Precision): Decimal => divideDecimals(value, ONE, precision);
