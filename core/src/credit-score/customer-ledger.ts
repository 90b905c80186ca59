import { type CurrencyCode } from '../kernel';
import { type Receivable, type Settlement } from '../receivables';

/** An item as scores need it. */
export type LedgerItem = Pick<Receivable, 'id' | 'kind' | 'documentDate' | 'dueDate' | 'accountingAmount'>;

/** A settlement as scores need it. */
export type LedgerSettlement = Pick<
  Settlement,
  | 'id'
  | 'reversesId'
  | 'debitItemId'
  | 'creditItemId'
  | 'debitAccountingAmount'
  | 'creditAccountingAmount'
  | 'effectiveOn'
>;

/**
 * A customer's books in one legal entity, in its accounting currency: every item that was open within the twelve months before the day, and every
 * settlement of one of them. What is dated after the day is not seen.
 */
export interface CustomerLedger {
  readonly currency: CurrencyCode;
  readonly items: readonly LedgerItem[];
  readonly settlements: readonly LedgerSettlement[];
}
