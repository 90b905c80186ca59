import { type Formatter, type Texts } from '@o2c/pcf-shared';
import { type Basis, type BucketView } from './aging-model';

/** Name of a bucket in the user's words: "Not due", "31 to 60 days", "More than 90 days". */
export function bucketLabel(bucket: Pick<BucketView, 'from' | 'to'>, basis: Basis, texts: Texts): string {
  if (bucket.from === undefined) return texts(basis === 'dueDate' ? 'bucket_current' : 'bucket_current_document');
  if (bucket.to === undefined) return texts('bucket_older', { days: bucket.from - 1 });
  return texts('bucket_range', { from: bucket.from, to: bucket.to });
}

export interface BucketNaming {
  readonly basis: Basis;
  readonly texts: Texts;
  readonly format: Formatter;
}

/** Accessible name of a bucket's button: "61 to 90 days, €12,400.00, 7 items, 18%", and what of it is disputed. */
export function bucketName(bucket: BucketView, { basis, texts, format }: BucketNaming): string {
  const values = {
    bucket: bucketLabel(bucket, basis, texts),
    amount: format.money(bucket.amount),
    items: texts.plural('items', bucket.count),
    share: format.percent(bucket.share),
  };
  if (bucket.disputed.minor === 0) return texts('bucket_name', values);
  return texts('bucket_name_disputed', { ...values, disputed: format.money(bucket.disputed) });
}
