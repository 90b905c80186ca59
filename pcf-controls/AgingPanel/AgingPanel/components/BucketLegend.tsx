import * as React from 'react';
import { useWords } from '@o2c/pcf-shared';
import { type BucketSelection } from '../hooks/use-bucket-selection';
import { type RovingFocus } from '../hooks/use-roving-focus';
import { type Basis, type BucketView, type CurrencyAging } from '../view-model/aging-model';
import { bucketLabel } from '../view-model/bucket-label';
import { bucketShape } from '../view-model/bucket-shape';

export interface BucketLegendProps {
  readonly aging: CurrencyAging;
  readonly basis: Basis;
  readonly selection: BucketSelection;
  readonly roving: RovingFocus;
}

/**
 * The bar in words and figures. A click presses the bucket's button for people who point, and leaves the focus on it, so that the keys go on
 * from there; the keyboard has the button itself, so that there is one stop and one name per bucket.
 */
export const BucketLegend = ({ aging, basis, selection, roving }: BucketLegendProps): React.ReactElement => (
  <ul className="o2c-aging__legend" style={{ ['--buckets' as string]: aging.buckets.length }} aria-hidden>
    {aging.buckets.map((bucket) => (
      <Entry
        key={bucket.index}
        bucket={bucket}
        basis={basis}
        pressed={selection.pressed.has(bucket.index)}
        onPress={(index) => {
          roving.focusOn(index);
          selection.toggle(index);
        }}
      />
    ))}
  </ul>
);

interface EntryProps {
  readonly bucket: BucketView;
  readonly basis: Basis;
  readonly pressed: boolean;
  readonly onPress: (bucket: number) => void;
}

const Entry = ({ bucket, basis, pressed, onPress }: EntryProps): React.ReactElement => {
  const { texts, format } = useWords();
  const mark = pressed ? ' o2c-aging__entry--pressed' : '';
  return (
    <li className={`o2c-aging__entry${mark}`} style={bucketShape(bucket).style} onClick={() => onPress(bucket.index)}>
      <span className="o2c-aging__entry-label">
        <span className="o2c-aging__swatch" />
        {bucketLabel(bucket, basis, texts)}
      </span>
      <bdi className="o2c-aging__entry-amount">{format.money(bucket.amount)}</bdi>
      <bdi className="o2c-aging__detail">
        {texts('legend_detail', { items: texts.plural('items', bucket.count), share: format.percent(bucket.share) })}
      </bdi>
      {bucket.disputed.minor === 0 ? null : (
        <span className="o2c-aging__detail">
          <span className="o2c-aging__swatch o2c-aging__swatch--disputed" />
          {texts('legend_disputed', { amount: format.money(bucket.disputed) })}
        </span>
      )}
    </li>
  );
};
