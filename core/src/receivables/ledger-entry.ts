import { type Decimal, type Instant, type IsoDate, type Money } from '../kernel';

/** What a ledger line is about; the posting profile of a legal entity names an account for each. */
export type PostingEvent =
  | 'receivable'
  | 'revenue'
  | 'outputTax'
  | 'cash'
  | 'openingBalance'
  | 'discount'
  | 'writeOff'
  | 'exchangeGain'
  | 'exchangeLoss'
  | 'interest'
  | 'fee'
  | 'rounding'
  | 'unappliedCash';

/** One line of a posted transaction. Append-only: corrected by a reversing transaction, never changed or deleted. */
export interface LedgerEntry {
  readonly id: string;
  /** Names the business transaction; its lines are numbered from 1 and balance in each currency and in the accounting currency. */
  readonly transaction: string;
  readonly line: number;
  readonly account: string;
  readonly event: PostingEvent;
  /** Debit above zero, credit below. Zero on a line that exists in the accounting currency only (an exchange difference). */
  readonly amount: Money;
  readonly accountingAmount: Money;
  /** Accounting currency per unit of the currency; absent on a line without an amount. */
  readonly rate?: Decimal;
  readonly rateDate: IsoDate;
  readonly postingDate: IsoDate;
  readonly documentDate: IsoDate;
  readonly recordedOn: Instant;
  readonly openItemId?: string;
  readonly customerId?: string;
  readonly legalEntityId: string;
  readonly reversesId?: string;
}
