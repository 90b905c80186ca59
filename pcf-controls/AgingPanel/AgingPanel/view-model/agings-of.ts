import { add, daysBetween, type IsoDate, type Money } from '@o2c/core/kernel';
import {
  accountingHeads,
  ageByOwnDate,
  customerHeads,
  STANDARD,
  type AgedPart,
  type Aging,
  type AgingPeriod,
  type CustomerHead,
  type CurrencyAging as CoreCurrencyAging,
  type Receivable,
} from '@o2c/core/receivables';
import { type Reading } from '../sources/receivables-source';
import { type Basis, type BucketView, type CurrencyAging, type ItemView, type Measure } from './aging-model';
import { nextDueOf } from './next-due';
import { ratio } from './ratio';

export interface AgingQuestion {
  readonly reading: Reading;
  readonly basis: Basis;
  readonly measure: Measure;
}

/** What the panel shows of a reading: one aging per currency of the measure, in the order of the codes. All arithmetic is core's. */
export function agingsOf({ reading, basis, measure }: AgingQuestion): readonly CurrencyAging[] {
  const { items, settlements, asOf } = reading;
  const aging = ageByOwnDate({ items, settlements, asOf, definition: { ...STANDARD, basis } });
  const [totals, heads] =
    measure === 'document'
      ? [aging.byCurrency, customerHeads(aging)]
      : [aging.byAccountingCurrency, accountingHeads(aging)];
  return totals.flatMap((total) => {
    const head = heads.find((each) => each.currency === total.currency);
    return head === undefined ? [] : [currencyAging({ aging, total, head, basis, measure })];
  });
}

interface Parts {
  readonly aging: Aging<Receivable>;
  readonly total: CoreCurrencyAging;
  readonly head: CustomerHead<Receivable>;
  readonly basis: Basis;
  readonly measure: Measure;
}

function currencyAging({ aging, total, head, basis, measure }: Parts): CurrencyAging {
  const view = (part: AgedPart<Receivable>): ItemView => itemView(part, measure, daysBy(basis, aging.asOf));
  const items = aging.parts.map(view).filter((item) => item.open.currency === total.currency);
  const whole = total.buckets.reduce((sum, bucket) => sum + Math.abs(bucket.amount.minor), 0);
  return {
    currency: total.currency,
    total: total.total,
    overdue: total.overdue,
    overdueShare: ratio(total.overdue.minor, add(head.balance, head.credits).minor),
    oldest: head.oldest === undefined ? undefined : view(head.oldest),
    weightedDaysLate: head.weightedDaysLate === undefined ? undefined : Number(head.weightedDaysLate),
    nextDue: nextDueOf(items),
    buckets: total.buckets.map((bucket, index): BucketView => ({
      index,
      ...daysOf(aging.periods[index], aging.asOf),
      amount: bucket.amount,
      disputed: bucket.disputedAmount,
      count: bucket.itemCount,
      share: ratio(bucket.amount.minor, whole),
    })),
    items,
  };
}

const daysBy =
  (basis: Basis, asOf: IsoDate) =>
  ({ item, daysLate }: AgedPart<Receivable>): number =>
    basis === 'dueDate' ? daysLate : daysBetween(item.documentDate, asOf);

function itemView(
  part: AgedPart<Receivable>,
  measure: Measure,
  daysOfPart: (part: AgedPart<Receivable>) => number,
): ItemView {
  const { item, daysLate, bucket } = part;
  const [amount, open, disputed]: readonly [Money, Money, Money] =
    measure === 'document'
      ? [item.amount, part.open, part.disputed]
      : [item.accountingAmount, part.accountingOpen, part.accountingDisputed];
  return {
    id: item.id,
    document: item.documentNumber,
    instalment: item.instalment > 1 ? item.instalment : undefined,
    kind: item.kind,
    documentDate: item.documentDate,
    dueDate: item.dueDate,
    days: daysOfPart(part),
    daysLate,
    amount,
    open,
    disputed,
    bucket,
  };
}

/** A bucket in days back from the day of the report: the first one is "not yet", the last one has no end. */
function daysOf(period: AgingPeriod | undefined, asOf: IsoDate): Pick<BucketView, 'from' | 'to'> {
  const back = (day: IsoDate | undefined): number | undefined =>
    day === undefined ? undefined : daysBetween(day, asOf);
  return { from: back(period?.newest), to: back(period?.oldest) };
}
