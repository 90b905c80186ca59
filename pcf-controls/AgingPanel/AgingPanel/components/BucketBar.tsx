import * as React from 'react';
import { useWords } from '@o2c/pcf-shared';
import { type RovingFocus } from '../hooks/use-roving-focus';
import { type BucketSelection } from '../hooks/use-bucket-selection';
import { type Basis, type CurrencyAging } from '../view-model/aging-model';
import { BucketButton } from './BucketButton';
import { BucketLegend } from './BucketLegend';

export interface BucketBarProps {
  readonly aging: CurrencyAging;
  readonly basis: Basis;
  readonly selection: BucketSelection;
  readonly roving: RovingFocus;
  readonly onEnter: (bucket: number) => void;
}

/**
 * One stacked bar made of buttons, oldest last; credits stand on the other side of the axis.
 * Arrows move between the buttons, Space presses one, Enter goes on to its rows.
 */
export const BucketBar = (props: BucketBarProps): React.ReactElement => {
  const { aging, basis, selection, roving, onEnter } = props;
  const { texts } = useWords();
  const hasCredits = aging.buckets.some((bucket) => bucket.amount.minor < 0);
  return (
    <div className="o2c-aging__buckets">
      <div role="group" aria-label={texts('buckets_label')} className="o2c-aging__bar" onKeyDown={roving.onKeyDown}>
        {hasCredits ? <span className="o2c-aging__axis" aria-hidden /> : null}
        {aging.buckets.map((bucket) => (
          <BucketButton
            key={bucket.index}
            bucket={bucket}
            basis={basis}
            pressed={selection.pressed.has(bucket.index)}
            roving={roving}
            onToggle={selection.toggle}
            onEnter={onEnter}
          />
        ))}
      </div>
      <BucketLegend aging={aging} basis={basis} selection={selection} roving={roving} />
    </div>
  );
};
