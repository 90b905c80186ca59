import { formatMoney, type Money } from '../kernel';

/** An amount for explanations: digits and currency. */
export const shownMoney = (amount: Money): string => `${formatMoney(amount)} ${amount.currency}`;
