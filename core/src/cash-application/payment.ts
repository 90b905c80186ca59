import { type Instant, type IsoDate, type Money } from '../kernel';

export type PaymentStatus = 'received' | 'applied' | 'partlyApplied' | 'onAccount' | 'returned';

/** Money received from a customer, or, below zero, the return of such money; what is unapplied of it is its open item's open amount. */
export interface Payment {
  readonly id: string;
  readonly key: string;
  readonly customerId: string;
  readonly legalEntityId: string;
  readonly bankAccountId: string;
  readonly openItemId: string;
  readonly bankEntryId: string;
  readonly status: PaymentStatus;
  readonly amount: Money;
  /** Not below zero for a payment. */
  readonly unapplied: Money;
  readonly accountingAmount: Money;
  readonly receivedOn: IsoDate;
  readonly reference: string;
  /** The payment this one returns. */
  readonly returnsId?: string;
  readonly requestHash: string;
  readonly recordedOn: Instant;
}
