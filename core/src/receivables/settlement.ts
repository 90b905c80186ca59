import { type Instant, type IsoDate, type Money } from '../kernel';

/** What one settlement takes from its two items and when: all that a balance as of a day needs. */
export interface AppliedAmounts {
  readonly debitItemId: string;
  readonly creditItemId: string;
  /** Taken from the debit item, in its currency, with discount and write-off in it. Above zero; below zero in a reversal. */
  readonly debitAmount: Money;
  /** Taken from the credit item, in its currency. Above zero; below zero in a reversal. */
  readonly creditAmount: Money;
  /** The debit amount at the rate the debit item was posted at. */
  readonly debitAccountingAmount: Money;
  /** The credit amount at the rate the credit item was posted at. */
  readonly creditAccountingAmount: Money;
  /** The settlement counts on this day and after. */
  readonly effectiveOn: IsoDate;
}

/**
 * A debit item settled against a credit item, wholly or in part. Append-only: a wrong settlement is undone by a reversal, a new row with
 * the same amounts negated, so that the sum over all rows is always the truth.
 */
export interface Settlement extends AppliedAmounts {
  readonly id: string;
  readonly key: string;
  readonly customerId: string;
  readonly legalEntityId: string;
  /** The part of the debit amount given as discount, in the currency of the debit item. */
  readonly discount: Money;
  /** The part of the debit amount written off, in the currency of the debit item. */
  readonly writeOff: Money;
  /** Accounting currency; above zero is a loss: the debit item stood in the books for more than the credit item brought. */
  readonly exchangeDifference: Money;
  readonly recordedOn: Instant;
  readonly reversesId?: string;
  readonly requestHash: string;
}
