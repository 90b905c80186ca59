import * as React from 'react';
import { useWords } from '@o2c/pcf-shared';
import { type Basis, type BucketView, type CurrencyAging } from '../view-model/aging-model';
import { bucketLabel } from '../view-model/bucket-label';

const HEADS = ['column_bucket', 'column_items', 'column_disputed', 'column_open', 'column_share'];

/** The bar as a plain table with its sum, for who reads figures better than lengths. */
export const BucketTable = (props: { readonly aging: CurrencyAging; readonly basis: Basis }): React.ReactElement => {
  const { aging, basis } = props;
  const { texts, format } = useWords();
  return (
    <table className="o2c-aging__table">
      <caption className="o2c-visually-hidden">{texts('buckets_label')}</caption>
      <thead>
        <tr>
          {HEADS.map((head) => (
            <th key={head} scope="col">
              {texts(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {aging.buckets.map((bucket) => (
          <BucketRow key={bucket.index} bucket={bucket} basis={basis} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{texts('sum')}</th>
          <td>{format.integer(aging.items.length)}</td>
          <td />
          <td>
            <bdi>{format.money(aging.total)}</bdi>
          </td>
          <td />
        </tr>
      </tfoot>
    </table>
  );
};

const BucketRow = ({ bucket, basis }: { readonly bucket: BucketView; readonly basis: Basis }): React.ReactElement => {
  const { texts, format } = useWords();
  return (
    <tr>
      <th scope="row">{bucketLabel(bucket, basis, texts)}</th>
      <td>{format.integer(bucket.count)}</td>
      <td>{bucket.disputed.minor === 0 ? texts('head_none') : <bdi>{format.money(bucket.disputed)}</bdi>}</td>
      <td>
        <bdi>{format.money(bucket.amount)}</bdi>
      </td>
      <td>{format.percent(bucket.share)}</td>
    </tr>
  );
};
