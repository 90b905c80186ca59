import { type Instant, type IsoDate, type Money } from '../kernel';
import { type StructuredReference } from './bank-statement';

/**
 * Life of a bank entry: `matched` or `onAccount` when it became a payment (or the return of one), `exception` while it waits for a person, `ignored`
 * when it is none of receivables' business, `reversed` when the bank took it back.
 */
export type BankEntryStatus = 'new' | 'matched' | 'exception' | 'onAccount' | 'ignored' | 'reversed';

/** One booked entry of a posted statement, as it is kept. Bank accounts of others are known by hash and mask only. */
export interface BankEntry {
  readonly id: string;
  readonly key: string;
  readonly bankStatementId: string;
  readonly legalEntityId: string;
  readonly status: BankEntryStatus;
  /** Money in above zero. */
  readonly amount: Money;
  readonly bookedOn: IsoDate;
  readonly valueOn?: IsoDate;
  /** Its place in the statement, from 1. */
  readonly sequence: number;
  readonly reference: string;
  readonly endToEndId?: string;
  readonly creditorReference?: string;
  readonly counterpartyName?: string;
  readonly counterpartyIbanHash?: string;
  readonly counterpartyIbanMasked?: string;
  readonly remittance: string;
  readonly structured: readonly StructuredReference[];
  readonly batchId?: string;
  readonly reversal: boolean;
  readonly returnReason?: string;
  readonly paymentId?: string;
  readonly customerId?: string;
  readonly exceptionReason?: string;
  readonly recordedOn: Instant;
}
