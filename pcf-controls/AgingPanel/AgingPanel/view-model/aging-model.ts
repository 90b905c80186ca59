import { type CurrencyCode, type IsoDate, type Money } from '@o2c/core/kernel';
import { type OpenItemKind } from '@o2c/core/receivables';

/** Which date an item's age counts from. */
export type Basis = 'dueDate' | 'documentDate';

/** Amounts in the currency of each document, or in the accounting currency of its legal entity. */
export type Measure = 'document' | 'accounting';

/** One bucket as the panel shows it; credits are negative. */
export interface BucketView {
  readonly index: number;
  /** First and last day of the bucket; `from` undefined is "not due", `to` undefined is "and older". */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly amount: Money;
  readonly disputed: Money;
  readonly count: number;
  /** Part of the balance, 0 to 1; of the sum of absolute amounts where credits are in, so that parts never exceed the whole. */
  readonly share: number;
}

export interface ItemView {
  readonly id: string;
  readonly document: string;
  readonly instalment: number | undefined;
  readonly kind: OpenItemKind;
  readonly documentDate: IsoDate;
  readonly dueDate: IsoDate;
  /** Days by the chosen basis: past due, or since the document date. */
  readonly days: number;
  /** Days past due whatever the basis; 1 and more is late. */
  readonly daysLate: number;
  readonly amount: Money;
  readonly open: Money;
  readonly disputed: Money;
  readonly bucket: number;
}

/** The next due date among items not yet late, and what falls due then. */
export interface NextDue {
  readonly on: IsoDate;
  readonly amount: Money;
}

/** What is owed in one currency, aged on one day. */
export interface CurrencyAging {
  readonly currency: CurrencyCode;
  readonly total: Money;
  readonly overdue: Money;
  /** Overdue as a part of all debits: credits not yet applied would push a part of the balance over the whole. */
  readonly overdueShare: number;
  readonly oldest: ItemView | undefined;
  /** Days late weighted by amount over the items that are late; undefined when none is. */
  readonly weightedDaysLate: number | undefined;
  readonly nextDue: NextDue | undefined;
  readonly buckets: readonly BucketView[];
  readonly items: readonly ItemView[];
}
