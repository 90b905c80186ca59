import { add, type CurrencyCode, type IsoDate, type Money } from '../kernel';
import { type ExchangeRates } from './exposure/exchange-rates';
import { type EffectiveLimit } from './limits/credit-limit';
import { type Checkpoint } from './settings/credit-settings';

/** What is checked: orders, and what Dynamics 365 Finance leaves out (spec/features.md 0.1). */
export type CreditDocument = 'order' | 'invoice' | 'quote';

/** How much risk a customer carries. */
export type RiskGroup = 'low' | 'medium' | 'high';

/**
 * What a customer has taken and not paid, in the currency of the limit. An amount is in exactly one of the three (CR-19): invoicing moves it from
 * an order to an open item, shipping from open order to delivered and unbilled.
 */
export interface Exposure {
  /** Debits less credits: what is paid on account makes room. */
  readonly openItems: Money;
  readonly deliveredUnbilled: Money;
  /** Of cleared orders only: what is held or not yet evaluated has taken nothing. */
  readonly openOrders: Money;
}

/** All of an exposure in one amount. */
export const totalExposure = ({ openItems, deliveredUnbilled, openOrders }: Exposure): Money =>
  add(add(openItems, deliveredUnbilled), openOrders);

/** A debit that is still open. */
export interface OpenDebit {
  readonly id: string;
  readonly documentNumber: string;
  readonly documentDate: IsoDate;
  readonly dueDate: IsoDate;
  /** In its own currency, above zero. */
  readonly open: Money;
  readonly disputed: boolean;
  /** The same in the currency of the limit; absent when there is no rate for it. */
  readonly inLimitCurrency?: Money;
}

/** The document that is checked. */
export interface DocumentFacts {
  readonly kind: CreditDocument;
  /** Of its terms of payment; empty: none. */
  readonly termsCode: string;
  /** Place of its terms of payment and of their cash discount: the higher, the later the money. Absent: not ranked. */
  readonly termsRank?: number;
  readonly discountRank?: number;
  /** The ranks it had when it was cleared before. */
  readonly previous?: { readonly termsRank?: number; readonly discountRank?: number };
  /** The whole document, tax included, in the currency of the limit; absent when there is no rate for its currency. */
  readonly total?: Money;
  /** A person excluded it from credit management (CR-11). */
  readonly excluded: boolean;
  /** A person wants it held, whatever the rules say (CR-8). */
  readonly forced: boolean;
  /** Names of the critical fields that were changed since it was cleared. */
  readonly criticalFields: readonly string[];
  readonly requestedDeliveryOn?: IsoDate;
}

/** The customer of the document, as its legal entity knows it. */
export interface CustomerFacts {
  readonly customerId: string;
  /** Code of its credit group; absent: it is in none. */
  readonly group?: string;
  /** It is in a group nobody can find: then nobody knows which rules and which limit are for it. */
  readonly groupMissing: boolean;
  readonly riskGroup?: RiskGroup;
  readonly accountStatus: string;
  /** The last day its limit holds. */
  readonly limitExpiresOn?: IsoDate;
  readonly termsRank?: number;
  readonly discountRank?: number;
  /** Those of its ranks that its risk group cut below what it has itself (CR-20). */
  readonly cappedRanks?: readonly ('termsRank' | 'discountRank')[];
  readonly nextReviewOn?: IsoDate;
  readonly lastPaymentOn?: IsoDate;
  /** Highest dunning level of its open items; zero: none. */
  readonly dunningLevel: number;
  /** Excluded from credit management (CR-11). */
  readonly excluded: boolean;
  readonly intercompany: boolean;
  /** No limit was ever approved for it (CR-17). */
  readonly isNew: boolean;
}

/** The group whose limit the customer shares, in the currency of that limit. */
export interface GroupFacts {
  readonly code: string;
  readonly limit: EffectiveLimit;
  /** Of all members, without the document that is checked. */
  readonly exposure: Money;
  /** What of this document counts; zero when there is no rate for it. */
  readonly amount: Money;
  /** Currencies of the members' amounts that could not be converted. */
  readonly missingRates: readonly CurrencyCode[];
}

/** Everything the rules may look at for one document; nothing else is known to them. */
export interface CreditFacts {
  readonly asOf: IsoDate;
  readonly checkpoint: Checkpoint;
  readonly document: DocumentFacts;
  readonly customer: CustomerFacts;
  readonly group?: GroupFacts;
  readonly limit: EffectiveLimit;
  /** Without the document that is checked. */
  readonly exposure: Exposure;
  /** What of this document is not invoiced yet, tax included, in the currency of the limit; zero when there is no rate for its currency. */
  readonly orderAmount: Money;
  /** Oldest due date first. */
  readonly debits: readonly OpenDebit[];
  /** Currencies of the amounts above that could not be converted; those amounts are not in them. */
  readonly missingRates: readonly CurrencyCode[];
  /** Brings the amounts of rules into the currency of the limit; those of the currencies that rules name are enough. */
  readonly rates: ExchangeRates;
}
