import { type CurrencyCode, type Decimal, type IsoDate, type Money } from '../../kernel';

/** The limit of a customer as it is kept: what was decided, not yet what holds on a day. */
export interface LimitTerms {
  /** Of the customer's account; absent: of its limit, else of its group's. */
  readonly currency?: CurrencyCode;
  /** Absent: none was ever decided. Zero is no credit, never unlimited (spec/features.md 3.1). */
  readonly creditLimit?: Money;
  readonly unlimitedCredit: boolean;
  /** Its own limit counts although it is in a group with one, and although it is zero. */
  readonly mandatory?: boolean;
  /** Replaces the base from the first to the last of its days, both included; counts only when amount and both days are there. */
  readonly temporaryLimit?: Money;
  readonly temporaryFrom?: IsoDate;
  readonly temporaryTo?: IsoDate;
  /** Of the group whose limit the customer shares. */
  readonly groupLimit?: Money;
  readonly securities?: readonly LimitSecurity[];
}

/** Insurance or guarantee that raises a limit while it is valid (CR-12). */
export interface LimitSecurity {
  readonly amount: Money;
  /** How much of the amount counts. */
  readonly percent: Decimal;
  /** The amount is part of the limit already, so it is taken off again. */
  readonly includedInExposure: boolean;
  readonly effectiveOn: IsoDate;
  /** Its last day; absent: it has none. */
  readonly expiresOn?: IsoDate;
}

/**
 * The limit that holds on a day. `missing`: nobody decided one, which holds an order by name and never passes it. `missingRates`: currencies of
 * securities or of a group's limit that could not be converted, which hold by name too.
 */
export type EffectiveLimit =
  | {
      readonly kind: 'limited';
      readonly amount: Money;
      readonly source: 'base' | 'temporary' | 'group';
      readonly missingRates?: readonly CurrencyCode[];
    }
  | { readonly kind: 'unlimited' }
  | { readonly kind: 'missing' };
