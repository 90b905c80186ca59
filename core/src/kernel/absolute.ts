import { money, type Money } from './money';

/** The amount without its sign. */
export const absolute = (amount: Money): Money => money(Math.abs(amount.minor), amount.currency);
