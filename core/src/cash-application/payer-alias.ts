import { type Instant } from '../kernel';

/** A bank account or name under which a customer pays. Many to many: one account may pay for several customers (CA-11). */
export interface PayerAlias {
  readonly id: string;
  readonly key: string;
  readonly customerId: string;
  /** Absent: holds in every company. */
  readonly legalEntityId?: string;
  readonly ibanHash?: string;
  readonly ibanMasked?: string;
  readonly payerName?: string;
  readonly source: 'masterData' | 'confirmedMatch';
  readonly recordedOn: Instant;
}
