import { type Instant, type IsoDate, type Money } from '../kernel';

/** What an open item came from. History taken over from another system is always `opening`, never a made-up invoice. */
export type OpenItemKind = 'invoice' | 'creditNote' | 'payment' | 'interest' | 'fee' | 'chargeback' | 'opening';

/**
 * What a customer owes or is owed by one document (one row per instalment), as far as aging needs to know it.
 * Amounts are signed: a debit is above zero, a credit below.
 */
export interface Receivable {
  readonly id: string;
  readonly kind: OpenItemKind;
  readonly documentNumber: string;
  /** 1 for the first or only instalment; each instalment is due, ages and is settled for itself. */
  readonly instalment: number;
  readonly customerId: string;
  /** The item exists from this day. */
  readonly documentDate: IsoDate;
  /** The day of posting, where it is not the document date. */
  readonly transactionDate?: IsoDate;
  readonly dueDate: IsoDate;
  /** The full amount, which never changes. */
  readonly amount: Money;
  /** The full amount in the accounting currency of the legal entity. */
  readonly accountingAmount: Money;
  /** What the customer disputes of the item as of now, not below zero; disputes are not dated here. */
  readonly disputedAmount: Money;
}

/** An open item as it is posted. Open amount and closing day are cached and re-proved by the invariants. */
export interface OpenItem extends Receivable {
  readonly key: string;
  readonly legalEntityId: string;
  /** What is still open after all recorded settlements, signed like the amount. */
  readonly openAmount: Money;
  /** The day from which nothing is open any more; absent while something is. */
  readonly closedOn?: IsoDate;
  readonly disputed: boolean;
  readonly recordedOn: Instant;
  /** Content hash of the request that made the item: the same request again changes nothing, another one under the same key is refused. */
  readonly requestHash: string;
  readonly lastOperationId: string;
  readonly posted: boolean;
}
