import { add } from './add';
import { type CurrencyCode } from './currency';
import { type Money } from './money';
import { zero } from './zero';

/** The sum of any number of amounts of one currency; nothing sums to zero. Throws on a foreign amount. */
export const sum = (amounts: readonly Money[], currency: CurrencyCode): Money => amounts.reduce(add, zero(currency));
