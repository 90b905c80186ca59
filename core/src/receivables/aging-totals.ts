import { type CurrencyCode, type Money, sum } from '../kernel';
import { type AgedPart } from './aged-part';
import { type Receivable } from './open-item';

/** One bucket of one currency. Amounts are signed: credits in the bucket reduce it. */
export interface AgingBucket {
  readonly label: string;
  readonly amount: Money;
  readonly itemCount: number;
  readonly disputedAmount: Money;
  readonly disputedCount: number;
}

/** The aging of one currency; the buckets sum to the total. */
export interface CurrencyAging {
  readonly currency: CurrencyCode;
  readonly buckets: readonly AgingBucket[];
  readonly total: Money;
  /** Debits late by a day or more by their due date, whatever the basis of the buckets. Credits do not reduce it. */
  readonly overdue: Money;
  readonly disputed: Money;
  readonly itemCount: number;
}

/** The amounts of a part in the currency in question. */
export type Measure<Item extends Receivable> = (part: AgedPart<Item>) => {
  readonly amount: Money;
  readonly disputed: Money;
};

/** Sums parts by currency and bucket, currencies in the order of their codes. */
export function totalByCurrency<Item extends Receivable>(
  parts: readonly AgedPart<Item>[],
  labels: readonly string[],
  measure: Measure<Item>,
): readonly CurrencyAging[] {
  const rows = parts.map((part) => ({ part, ...measure(part) }));
  const currencies = [...new Set(rows.map((row) => row.amount.currency))].sort();
  return currencies.map((currency) => {
    const own = rows.filter((row) => row.amount.currency === currency);
    const late = own.filter(({ part }) => part.open.minor > 0 && part.daysLate >= 1);
    return {
      currency,
      buckets: labels.map((label, at) =>
        bucketOf(
          label,
          currency,
          own.filter(({ part }) => part.bucket === at),
        ),
      ),
      total: sum(
        own.map((row) => row.amount),
        currency,
      ),
      overdue: sum(
        late.map((row) => row.amount),
        currency,
      ),
      disputed: sum(
        own.map((row) => row.disputed),
        currency,
      ),
      itemCount: countItems(own),
    };
  });
}

interface Row {
  readonly part: AgedPart<Receivable>;
  readonly amount: Money;
  readonly disputed: Money;
}

const bucketOf = (label: string, currency: CurrencyCode, rows: readonly Row[]): AgingBucket => ({
  label,
  amount: sum(
    rows.map((row) => row.amount),
    currency,
  ),
  itemCount: countItems(rows),
  disputedAmount: sum(
    rows.map((row) => row.disputed),
    currency,
  ),
  disputedCount: countItems(rows.filter((row) => row.disputed.minor > 0)),
});

const countItems = (rows: readonly Row[]): number => new Set(rows.map(({ part }) => part.item.id)).size;
