import { type Money } from '../kernel';
import { type Receivable } from './open-item';

/** An open item in a bucket. A credit placed against several debts is several parts of one item; everything else is one. */
export interface AgedPart<Item extends Receivable> {
  readonly item: Item;
  /** Which bucket, counted from 0. */
  readonly bucket: number;
  readonly open: Money;
  readonly accountingOpen: Money;
  readonly disputed: Money;
  readonly accountingDisputed: Money;
  /** Days past due on the day, whatever the basis of the buckets: 1 and more is late, 0 and less is not. */
  readonly daysLate: number;
}
