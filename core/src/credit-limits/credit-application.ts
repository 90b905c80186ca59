import { type CurrencyCode, type Instant, type IsoDate, type Money } from '../kernel';

export type ApplicationStatus = 'open' | 'inReview' | 'approved' | 'declined';

/** A new customer's way to a limit: made by its first order, decided by a person (CR-17). */
export interface CreditApplication {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly customerId: string;
  /** Absent: the customer has no profile in this legal entity yet. */
  readonly profileId?: string;
  readonly legalEntityId: string;
  /** The order it began with. */
  readonly orderId?: string;
  readonly status: ApplicationStatus;
  readonly currency: CurrencyCode;
  readonly requestedLimit?: Money;
  readonly approvedLimit?: Money;
  readonly limitExpiresOn?: IsoDate;
  readonly requestedOn: Instant;
  readonly decidedOn?: Instant;
  readonly decidedById?: string;
  readonly adjustmentId?: string;
  readonly reason?: string;
  readonly lastOperationId?: string;
}
