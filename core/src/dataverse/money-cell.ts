import { type CurrencyCode, type Money, parseMoney, zero } from '../kernel';
import { type Cell } from './cell';
import { numberText } from './number-text';

/** A Money column in a known currency. More digits than the currency has are refused, never rounded (design.md 3.2). */
export const moneyIn = (currency: CurrencyCode): Cell<Money> => ({
  standIn: zero(currency),
  read: (value) => {
    const digits = numberText(value);
    return digits.ok ? parseMoney(digits.value, currency) : digits;
  },
});
