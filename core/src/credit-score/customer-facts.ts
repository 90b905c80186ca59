import { type CurrencyCode, type Decimal, type IsoDate, type Money } from '../kernel';
import { type CustomerLedger } from './customer-ledger';

/** What an outside source said of the customer last, by the day. */
export interface KnownSignal {
  /** `source:kind`. */
  readonly signal: string;
  readonly observedOn: IsoDate;
  readonly staleAfterDays: number;
  readonly value?: Decimal;
  readonly text?: string;
}

/** The limit that counts on the day; a customer that shares one is measured by its own balance. */
export type ScoredLimit =
  { readonly kind: 'limited'; readonly amount: Money } | { readonly kind: 'unlimited' } | { readonly kind: 'missing' };

/** All that a score can rest on. */
export interface ScoringFacts {
  readonly legalEntityId: string;
  readonly ledger: CustomerLedger;
  readonly customerSince?: IsoDate;
  readonly inBusinessSince?: IsoDate;
  /** Its code. */
  readonly creditGroup?: string;
  readonly accountStatus: string;
  readonly country?: string;
  readonly brokenPromises: number;
  readonly limit: ScoredLimit;
  /** Units of each currency for one of the organisation's own. */
  readonly rates: Readonly<Partial<Record<CurrencyCode, Decimal>>>;
  readonly signals: readonly KnownSignal[];
}
