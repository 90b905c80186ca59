import { type Instant, type IsoDate, type Money } from '../../kernel';
import { type CreditFacts, type OpenDebit } from '../credit-facts';
import { type EffectiveLimit } from '../limits/credit-limit';
import { type CreditRuleSet, type HoldCause } from '../rules/credit-rule';

/** A verdict as it fell, with the facts it fell on. */
export interface RecordedDecision {
  readonly kind: 'decision';
  readonly at: Instant;
  readonly orderId: string;
  readonly contentHash: string;
  readonly outcome: 'cleared' | 'held';
  readonly facts: CreditFacts;
}

/** What a person decided about a held order: it is decided the same way wherever the order is held then. */
export interface PersonsWord {
  readonly kind: 'released' | 'rejected' | 'forced';
  readonly at: Instant;
  readonly orderId: string;
}

/** Money came, or a limit changed: what is held is looked at again. */
export interface MoneyCame {
  readonly kind: 'payment';
  readonly at: Instant;
}

/** What happened under one limit. */
export type ReplayEvent = RecordedDecision | PersonsWord | MoneyCame;

/** What the books say of a customer at a moment, as it was recorded until then. */
export interface BooksAt {
  readonly asOf: IsoDate;
  readonly openItems: Money;
  /** Oldest due date first. */
  readonly debits: readonly OpenDebit[];
  readonly lastPaymentOn?: IsoDate;
  /** The limit that held, as a fold of what was posted by then, and its last day. */
  readonly limit: EffectiveLimit;
  readonly limitExpiresOn?: IsoDate;
}

/** An order under a limit. */
export interface ReplayOrder {
  readonly orderId: string;
  readonly name: string;
  readonly customerId: string;
  readonly ruleSet: CreditRuleSet;
}

/** Everything that happened under one limit, and what the books said when. */
export interface ReplayedLimit {
  /** In order of receipt. */
  readonly orders: readonly ReplayOrder[];
  /** As they happened. */
  readonly events: readonly ReplayEvent[];
  readonly booksAt: (at: Instant) => BooksAt;
  /** What of an order is not invoiced at a moment, in the currency of the limit. */
  readonly restAt: (orderId: string, at: Instant) => Money;
}

/** One recorded decision beside what the other rules say of it. */
export interface DecisionDifference {
  readonly at: Instant;
  readonly orderId: string;
  readonly name: string;
  readonly customerId: string;
  readonly amount: Money;
  readonly recorded: 'cleared' | 'held';
  readonly replayed: 'cleared' | 'held';
  /** Why it is held by the other rules; empty when it is cleared. */
  readonly causes: readonly HoldCause[];
  readonly rules: readonly string[];
}

/** An order held at any time, in the record or by the other rules. */
export interface HeldOrder {
  readonly orderId: string;
  readonly amount: Money;
  readonly recorded: boolean;
  readonly replayed: boolean;
}

/** What the other rules make of one limit. */
export interface LimitReplay {
  readonly decisions: number;
  /** Of how many of them the books and the limit, read from rows, are those the decision fell on. */
  readonly rebuilt: number;
  readonly differences: readonly DecisionDifference[];
  readonly held: readonly HeldOrder[];
  /** Open items and cleared orders after the last event, and the most there ever was at a decision. */
  readonly exposure: { readonly recorded: Exposures; readonly replayed: Exposures };
}

export interface Exposures {
  readonly last: Money;
  readonly most: Money;
}
