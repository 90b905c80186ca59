import { type IsoDate, type Money } from '../kernel';

/** The limit of a customer as it is kept: what was decided, not yet what holds on a day. */
export interface LimitTerms {
  /** Absent: none was ever decided. Zero is no credit, never unlimited (spec/features.md 3.1). */
  readonly creditLimit?: Money;
  readonly unlimitedCredit: boolean;
  /** Replaces the base from the first to the last of its days, both included; counts only when amount and both days are there. */
  readonly temporaryLimit?: Money;
  readonly temporaryFrom?: IsoDate;
  readonly temporaryTo?: IsoDate;
}

/** The limit that holds on a day. `missing`: nobody decided one, which holds an order by name and never passes it. */
export type EffectiveLimit =
  | { readonly kind: 'limited'; readonly amount: Money; readonly source: 'base' | 'temporary' }
  | { readonly kind: 'unlimited' }
  | { readonly kind: 'missing' };
