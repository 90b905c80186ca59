import { formatMoney, type Money } from '../kernel';
import { type Finding as AnyFinding } from '../operations';

/** One row or account that breaks an invariant of receivables or ledger. */
export type Finding = AnyFinding;

/** An amount as it stands in a finding: `12.34 EUR`. */
export const shown = (amount: Money): string => `${formatMoney(amount)} ${amount.currency}`;
