import { compare, type Money } from '../kernel';
import { type LimitOnFile } from './limit-on-file';

export type ExposureRefusal =
  /** Less than what the customer has taken, and less than it may take now. */
  | { readonly code: 'credit-limits.below-exposure' }
  /** What it has taken nobody can say: a rate is missing, or an order cannot be read. */
  | { readonly code: 'credit-limits.exposure-unknown' };

/** Why a new limit would take away room that is used already; undefined when it does not, or raises the limit (CR-15). */
export function belowExposure(
  onFile: LimitOnFile,
  newLimit: Money,
  exposure: Money | undefined,
): ExposureRefusal | undefined {
  const lowers = onFile.unlimitedCredit || (onFile.creditLimit && compare(newLimit, onFile.creditLimit) < 0);
  if (lowers !== true) return undefined;
  if (!exposure) return { code: 'credit-limits.exposure-unknown' };
  return compare(newLimit, exposure) < 0 ? { code: 'credit-limits.below-exposure' } : undefined;
}
