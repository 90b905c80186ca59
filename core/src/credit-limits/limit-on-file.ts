import { type CurrencyCode, type IsoDate, type Money } from '../kernel';

/** What is decided about a customer's limit, as its profile keeps it. */
export interface LimitOnFile {
  /** Absent: none was decided. */
  readonly creditLimit?: Money;
  readonly unlimitedCredit: boolean;
  /** The last day the limit is good. */
  readonly creditLimitExpiresOn?: IsoDate;
  /** Counts instead of the limit while `temporaryFrom <= day <= temporaryTo`. */
  readonly temporaryCreditLimit?: Money;
  readonly temporaryFrom?: IsoDate;
  readonly temporaryTo?: IsoDate;
}

/** A customer's profile as far as its limit goes. */
export interface LimitHolder extends LimitOnFile {
  readonly id: string;
  readonly customerId: string;
  readonly legalEntityId: string;
  readonly currency: CurrencyCode;
  /** The profile whose limit counts; absent: this one. */
  readonly limitOwnerId?: string;
  /** The first day a limit was approved; absent: a new customer. */
  readonly creditApprovedOn?: IsoDate;
}
