import { type CurrencyCode } from './currency';
import { money, type Money } from './money';

/** Nothing, in a currency. */
export const zero = (currency: CurrencyCode): Money => money(0, currency);
