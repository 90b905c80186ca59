import { type CurrencyCode, type Decimal, type Instant, type IsoDate, type Money } from '../kernel';
import { type LedgerEntry } from './ledger-entry';
import { type OpenItem } from './open-item';
import { type NoAccount, type PostingAccounts } from './posting-accounts';
import { type Settlement } from './settlement';

/** One document of another system's receivables, parsed. */
export interface HistoryRow {
  /** What the other system calls the customer. */
  readonly customerKey: string;
  /** The account row the customer became; `historyCustomerId` gives the id an import creates it under. */
  readonly customerId: string;
  readonly documentNumber: string;
  readonly documentDate: IsoDate;
  readonly dueDate: IsoDate;
  /** Above zero for an invoice, below for a credit. */
  readonly amount: Money;
  readonly disputed: boolean;
  /** The day it was settled in full, if it was. */
  readonly settledOn?: IsoDate;
  /** Accounting currency per unit of the amount's currency; needed when they differ. */
  readonly rate?: Decimal;
}

/** Where a history comes from and goes to. */
export interface HistoryTarget {
  /** Names the other system for ever: the same document of the same source is the same open item. */
  readonly source: string;
  readonly legalEntity: { readonly id: string; readonly code: string; readonly accountingCurrency: CurrencyCode };
  readonly accounts: PostingAccounts;
  readonly recordedOn: Instant;
}

/** Everything one history row becomes, to be written in one change set. */
export interface OpenedHistory {
  /** The document, and when it was settled its counterpart. */
  readonly items: readonly OpenItem[];
  readonly settlements: readonly Settlement[];
  readonly entries: readonly LedgerEntry[];
}

export type HistoryRefusal =
  | { readonly code: 'history.no-document-number' }
  | { readonly code: 'history.document-number-too-long'; readonly longest: number }
  | { readonly code: 'history.zero-amount' }
  | { readonly code: 'history.settled-before-document'; readonly documentDate: IsoDate; readonly settledOn: IsoDate }
  | { readonly code: 'history.no-rate' }
  | NoAccount;
