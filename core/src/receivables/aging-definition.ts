import { ok, refuse, type Result } from '../kernel';

/** The date an item's age counts from. */
export type AgingBasis = 'dueDate' | 'documentDate' | 'transactionDate';

/** `unlimited` reaches to the end of time on its side of the zero line. */
export type AgingUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'unlimited';

/** Where a credit that is not yet applied is shown: in the bucket of its own date, or against the customer's oldest debts first. */
export type CreditPlacement = 'ownDate' | 'oldest';

export interface AgingBucketDefinition {
  readonly label: string;
  readonly unit: AgingUnit;
  /** Number of units; below zero for a bucket before the zero line (not late yet). Without meaning when unlimited. */
  readonly length: number;
}

/**
 * An aging period definition (AR-1): buckets from the latest date to the earliest. The zero line is the day of the report. Buckets before
 * it (an unlimited first one, or lengths below zero) take dates from the report day on; the others count back from the day before.
 * When no bucket lies before the line, the first one begins with the report day itself and takes everything later too:
 * "current 30" = the day and the 29 days before. Months, quarters and years count back from the report day (addMonths).
 */
export interface AgingDefinition {
  readonly code: string;
  readonly name: string;
  readonly basis: AgingBasis;
  readonly creditPlacement: CreditPlacement;
  readonly buckets: readonly AgingBucketDefinition[];
}

export interface AgingDefinitionRefusal {
  readonly code: 'aging.no-buckets' | 'aging.last-not-unlimited' | 'aging.misplaced-unlimited' | 'aging.bad-length';
  /** Which bucket, counted from 0. */
  readonly bucket: number;
}

/** Checks that every date falls into exactly one bucket: open to the past, no unlimited bucket in the middle, not-yet-late ones first. */
export function checkAgingDefinition(definition: AgingDefinition): Result<AgingDefinition, AgingDefinitionRefusal> {
  const { buckets } = definition;
  const last = buckets.length - 1;
  if (last < 0) return refuse({ code: 'aging.no-buckets', bucket: 0 });
  if (buckets[last]?.unit !== 'unlimited') return refuse({ code: 'aging.last-not-unlimited', bucket: last });
  const unlimited = buckets.findIndex((bucket, at) => bucket.unit === 'unlimited' && at > 0 && at < last);
  if (unlimited >= 0) return refuse({ code: 'aging.misplaced-unlimited', bucket: unlimited });
  const bad = buckets.findIndex((bucket, at) => bucket.unit !== 'unlimited' && !lengthFits(buckets, at));
  return bad >= 0 ? refuse({ code: 'aging.bad-length', bucket: bad }) : ok(definition);
}

/** A whole number other than zero, and none below zero after one above. */
function lengthFits(buckets: readonly AgingBucketDefinition[], at: number): boolean {
  const length = buckets[at]?.length ?? 0;
  const afterLate = buckets.slice(0, at).some((bucket) => bucket.unit !== 'unlimited' && bucket.length > 0);
  return Number.isSafeInteger(length) && length !== 0 && !(length < 0 && afterLate);
}
