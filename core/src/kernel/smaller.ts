import { compare } from './compare';
import { type Money } from './money';

/** The lesser of two amounts of one currency. Throws on two currencies. */
export const smaller = (first: Money, second: Money): Money => (compare(first, second) <= 0 ? first : second);
