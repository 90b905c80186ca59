import { formatMoney, type Money } from '../kernel';

/** An amount as it stands in a finding: `12.34 EUR`. */
export const shownAmount = (amount: Money): string => `${formatMoney(amount)} ${amount.currency}`;
