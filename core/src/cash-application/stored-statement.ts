import { type CurrencyCode, type Instant, type IsoDate, type Money } from '../kernel';
import { type StatementFormat } from './bank-statement';

/** A statement as it is kept (CA-1): `received` while its entries are being written, then `posted`; a quarantined one has no entries. */
export interface StoredStatement {
  readonly id: string;
  /** Follows from the whole content, so that the same statement is one row whatever the file is called. */
  readonly key: string;
  readonly bankAccountId: string;
  readonly legalEntityId: string;
  readonly format: StatementFormat;
  readonly status: 'received' | 'posted' | 'quarantined' | 'duplicate';
  readonly statementId: string;
  readonly sequence?: string;
  readonly currency: CurrencyCode;
  readonly openedOn?: IsoDate;
  readonly closedOn?: IsoDate;
  readonly opening?: Money;
  readonly closing?: Money;
  readonly balanced: boolean;
  /** Booked entries in the file, those known already included. */
  readonly entryCount: number;
  /** Entries that another statement had brought before, and what they add up to. */
  readonly duplicateCount: number;
  readonly duplicateAmount?: Money;
  /** SHA-256 of the file. */
  readonly fileHash: string;
  readonly quarantineReason?: string;
  readonly recordedOn: Instant;
}
