import { formatMoney, type Money } from '../kernel';

/** The invariants of receivables and ledger (reliability.md 3.3). */
export type Invariant = 'I9' | 'I10' | 'I11' | 'I12';

/** One row or account that breaks an invariant. */
export interface Finding {
  readonly invariant: Invariant;
  /** What it is about: the id of a row, the name of a transaction, or customer, legal entity and currency of an account. */
  readonly subject: string;
  readonly expected: string;
  readonly found: string;
  /** One sentence for the person who reads the report. */
  readonly text: string;
}

/** An amount as it stands in a finding: `12.34 EUR`. */
export const shown = (amount: Money): string => `${formatMoney(amount)} ${amount.currency}`;
