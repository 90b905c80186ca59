import * as React from 'react';
import { useWords } from '@o2c/pcf-shared';
import { type RovingFocus } from '../hooks/use-roving-focus';
import { type Basis, type BucketView } from '../view-model/aging-model';
import { bucketLabel, bucketName } from '../view-model/bucket-label';
import { bucketShape } from '../view-model/bucket-shape';

export interface BucketButtonProps {
  readonly bucket: BucketView;
  readonly basis: Basis;
  readonly pressed: boolean;
  readonly roving: RovingFocus;
  readonly onToggle: (bucket: number) => void;
  readonly onEnter: (bucket: number) => void;
}

/** One bucket: a piece of the bar where there is room, a row with its own bar where there is not (the style sheet decides). */
export const BucketButton = (props: BucketButtonProps): React.ReactElement => {
  const { bucket, basis, pressed, roving, onToggle, onEnter } = props;
  const { texts, format } = useWords();
  const name = bucketName(bucket, { basis, texts, format });
  const shape = bucketShape(bucket);
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    onEnter(bucket.index);
  };
  return (
    <button
      type="button"
      ref={roving.refOf(bucket.index)}
      tabIndex={roving.tabIndexOf(bucket.index)}
      aria-pressed={pressed}
      aria-label={name}
      title={name}
      className={`o2c-aging__bucket o2c-aging__bucket--${shape.kind}`}
      style={shape.style}
      onFocus={() => roving.onFocus(bucket.index)}
      onKeyDown={onKeyDown}
      onClick={() => onToggle(bucket.index)}
    >
      <span className="o2c-aging__bucket-text">
        <span>{bucketLabel(bucket, basis, texts)}</span>
        <bdi>{format.money(bucket.amount)}</bdi>
      </span>
      <span className="o2c-aging__bucket-track">
        <span className="o2c-aging__bucket-fill">
          {bucket.disputed.minor === 0 ? null : <span className="o2c-aging__hatch" />}
        </span>
      </span>
    </button>
  );
};
