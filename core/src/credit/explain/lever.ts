import { type CurrencyCode, type Money } from '../../kernel';
import { type OpenDebit } from '../credit-facts';
import { type HoldCause } from '../rules/credit-rule';

/** So much paid; what of it settles no named debit may settle any, or be paid on account. */
export interface PaymentLever {
  readonly kind: 'payment';
  readonly amount: Money;
  /** Must be settled in full with it. */
  readonly settling: readonly OpenDebit[];
  /** And this one in part, by at least so much. */
  readonly inPart?: { readonly debit: OpenDebit; readonly amount: Money };
}

/** The limit raised: the customer's own effective one, or that of the group with this code. */
export interface LimitRaiseLever {
  readonly kind: 'limitRaise';
  readonly by: Money;
  readonly to: Money;
  readonly group?: string;
}

/** What of the document is not invoiced made smaller; something of it is left. */
export interface OrderReductionLever {
  readonly kind: 'orderReduction';
  readonly by: Money;
  readonly to: Money;
}

/** So many days more on every rule that counts days. */
export interface DaysLever {
  readonly kind: 'days';
  readonly days: number;
}

/** One thing somebody can do about a hold. */
export type Lever = PaymentLever | LimitRaiseLever | OrderReductionLever | DaysLever;

/** What only a person can decide before anything else helps. */
export interface NeededDecision {
  readonly kind: 'decision';
  /** A credit limit. */
  readonly limit: boolean;
  /** The credit group the customer names, which nobody can find. */
  readonly group: boolean;
  /** Exchange rates for these currencies. */
  readonly rates: readonly CurrencyCode[];
  /** A release, for these causes that no payment, limit, reduction or grace takes away. */
  readonly release: readonly HoldCause[];
}

/**
 * What would free a held document (M5): each single lever that does it alone; else the pair that moves least money; else what must be decided first.
 * `none`: no single or paired action clears it.
 */
export type HoldExplanation =
  | { readonly kind: 'single'; readonly levers: readonly Lever[] }
  | { readonly kind: 'pair'; readonly pair: readonly [Lever, Lever] }
  | NeededDecision
  | { readonly kind: 'none' };
