import { type BucketView } from './aging-model';

/** Colour steps the theme has; older buckets of a longer definition share the last one. */
const RAMP_STEPS = 5;

export interface BucketShape {
  readonly kind: 'debit' | 'credit' | 'nothing';
  readonly style: Readonly<Record<`--${string}`, string | number>>;
}

/** How a bucket is drawn: width by its share, colour by its age, hatch by what of it is disputed. */
export function bucketShape({ index, amount, disputed, share }: BucketView): BucketShape {
  const step = Math.min(index, RAMP_STEPS - 1);
  const size = Math.abs(share);
  const hatched = amount.minor === 0 ? 0 : Math.min(1, Math.abs(disputed.minor / amount.minor));
  return {
    kind: amount.minor === 0 ? 'nothing' : amount.minor < 0 ? 'credit' : 'debit',
    style: {
      '--size': (size * 1000).toFixed(2),
      '--part': `${(size * 100).toFixed(2)}%`,
      '--hatched': `${(hatched * 100).toFixed(2)}%`,
      '--fill': `var(--o2c-age-${step})`,
      '--edge': `var(--o2c-age-${step}-edge)`,
    },
  };
}
