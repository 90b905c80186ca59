import { type Decimal } from '../kernel';

/** What one factor says of one customer. An unknown one says why by name and is never taken for zero. */
export type FactorValue =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'unknown'; readonly because: UnknownBecause }
  /** What a source says is known, but older than it may be (CR-18): it is named and not used. */
  | { readonly kind: 'stale'; readonly observedOn: string };

/** Why a factor has no value. */
export type UnknownBecause =
  | 'date missing'
  | 'date in the future'
  | 'nothing paid in 12 months'
  | 'nothing sold in 12 months'
  | 'nothing fell due in 12 months'
  | 'no limit'
  | 'unlimited'
  | 'currency rate missing'
  | 'no group'
  | 'no country'
  | 'no signal';
