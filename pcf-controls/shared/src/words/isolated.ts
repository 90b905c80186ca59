import { type Formatter } from '../formatting/formatter';

/** A name or an amount that reads in its own direction inside a sentence of the other one (Unicode isolates, as `bdi` does for elements). */
export const isolated = (text: string): string => `\u2068${text}\u2069`;

/** The user's formats with every amount and day kept together inside right-to-left sentences. */
export const isolatedFormat = (format: Formatter): Formatter => ({
  ...format,
  money: (amount) => isolated(format.money(amount)),
  day: (day) => isolated(format.day(day)),
});
