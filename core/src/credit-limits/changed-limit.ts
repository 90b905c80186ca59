import {
  addDecimals,
  type CurrencyCode,
  decimal,
  type Decimal,
  type Money,
  moneyToDecimal,
  multiplyDecimals,
  ok,
  refuse,
  type Result,
} from '../kernel';
import { type ChangeKind } from './limit-adjustment';
import { type LimitRounding, roundedLimit } from './rounded-limit';

/** How new limits follow from the ones before. */
export interface LimitChange {
  readonly kind: ChangeKind;
  /** Units of the customer's currency, or percent; below zero takes away. */
  readonly value: Decimal;
  readonly rounding?: LimitRounding;
}

export type ChangeRefusal =
  /** An amount or percent on top of a limit nobody decided. */
  { readonly code: 'credit-limits.no-limit' } | { readonly code: 'credit-limits.below-zero' };

/**
 * The limit after a change, rounded once at the end (CR-14).
 * @example 12,345.00 and 10 percent, down to a multiple of 100: 13,500.00; up: 13,600.00
 */
export function changedLimit(
  before: Money | undefined,
  currency: CurrencyCode,
  { kind, value, rounding }: LimitChange,
): Result<Money, ChangeRefusal> {
  if (kind !== 'fixed' && !before) return refuse({ code: 'credit-limits.no-limit' });
  const after = roundedLimit(exactly(kind, value, before ? moneyToDecimal(before) : NOTHING), currency, rounding);
  return after.minor < 0 ? refuse({ code: 'credit-limits.below-zero' }) : ok(after);
}

function exactly(kind: ChangeKind, value: Decimal, before: Decimal): Decimal {
  switch (kind) {
    case 'fixed':
      return value;
    case 'amount':
      return addDecimals(before, value);
    case 'percent':
      return addDecimals(before, percentOf(before, value));
  }
}

const percentOf = (amount: Decimal, percent: Decimal): Decimal =>
  multiplyDecimals(multiplyDecimals(amount, percent), ONE_PERCENT);

const NOTHING = decimal(0);
const ONE_PERCENT = decimal('0.01');
