import { money, type Money } from './money';

/** The same amount on the other side of the account. */
export const negate = (amount: Money): Money => money(-amount.minor, amount.currency);
