import { type Money, subtract, sum } from '@o2c/core/kernel';
import { type CurrencyAging, type ItemView } from './aging-model';

/** Rows against buckets: the panel shows that its two halves agree, or by how much they do not. */
export interface Reconciliation {
  readonly rows: Money;
  readonly buckets: Money;
  readonly difference: Money;
}

/** Adds the rows shown and compares them with the buckets they claim to be, to the cent. */
export function reconcile(
  rows: readonly ItemView[],
  aging: CurrencyAging,
  pressed: ReadonlySet<number>,
): Reconciliation {
  const { currency } = aging.total;
  const shown = aging.buckets.filter((bucket) => pressed.size === 0 || pressed.has(bucket.index));
  const ofRows = sum(
    rows.map((row) => row.open),
    currency,
  );
  const ofBuckets = sum(
    shown.map((bucket) => bucket.amount),
    currency,
  );
  return { rows: ofRows, buckets: ofBuckets, difference: subtract(ofRows, ofBuckets) };
}
