import { type Money } from '../kernel';
import { type BankEntry } from './bank-entry';
import { type ItemState } from './item-state';
import { type NamedDocument } from './named-documents';

/** Who paid, as far as bank account or name tell (never learned from a guess: CA-11). */
export type Payer =
  | { readonly known: 'no' }
  /** Usually one customer; a bank account may pay for several. */
  | { readonly known: 'byBankAccount' | 'byName'; readonly customerIds: readonly string[] };

/** All that a payment is decided on. */
export interface PaymentFacts {
  readonly entry: BankEntry;
  readonly named: readonly NamedDocument[];
  /** Items whose document number stands among the named, of any company and customer, open or closed. */
  readonly found: readonly ItemState[];
  readonly payer: Payer;
  /** Open debits of the payer's customers in the entry's company. */
  readonly payerItems: readonly ItemState[];
  /** What becomes of money of a known payer that fits nothing (CA-12). */
  readonly unmatched: 'exception' | 'onAccount';
}

/** An amount to take from a debit item. */
export interface Allocation {
  readonly state: ItemState;
  /** In the item's currency. */
  readonly amount: Money;
  /** A credit note that is used instead of the payment. */
  readonly creditNote?: ItemState;
}

export type MatchRule =
  | 'document-number'
  | 'documents-sum-exactly'
  | 'documents-with-amounts'
  | 'exact-amount-of-known-payer'
  | 'on-account'
  | 'decided-by-a-person';

export type ExceptionReason =
  | 'cash.payer-unknown'
  | 'cash.payer-not-unique'
  | 'cash.nothing-fits'
  | 'cash.amount-not-unique'
  | 'cash.number-not-unique'
  | 'cash.several-named'
  | 'cash.weak-number'
  | 'cash.already-settled'
  | 'cash.wrong-legal-entity'
  | 'cash.other-currency'
  | 'cash.credit-note-named'
  | 'cash.reversal-of-money-out';

/** What becomes of an entry, and why; never a guess (CA-14). */
export type PaymentDecision =
  | {
      readonly kind: 'settle';
      readonly rule: MatchRule;
      readonly customerId: string;
      /** Empty: all of it stays on account. */
      readonly allocations: readonly Allocation[];
      readonly evidence: readonly string[];
    }
  | {
      readonly kind: 'exception';
      readonly reason: ExceptionReason;
      readonly customerId?: string;
      readonly evidence: readonly string[];
      readonly proposals: readonly Proposal[];
    };

/** One way a person may apply the payment. */
export interface Proposal {
  readonly state: ItemState;
  readonly amount: Money;
  readonly evidence: readonly string[];
}

/** What the named documents decide: how to settle, or why not. */
export type NumberVerdict =
  | {
      readonly rule: MatchRule;
      readonly customerId: string;
      readonly allocations: readonly Allocation[];
      readonly evidence: readonly string[];
    }
  | { readonly reason: ExceptionReason; readonly customerId?: string; readonly evidence: readonly string[] };
