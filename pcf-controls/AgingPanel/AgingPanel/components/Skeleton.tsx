import * as React from 'react';
import { Shimmer, ShimmerElementType, ShimmerElementsGroup } from '@fluentui/react';
import { useDelay } from '@o2c/pcf-shared';

const LINE = [{ type: ShimmerElementType.line, height: 36 }];
const ROWS = [0, 1, 2, 3];

export interface SkeletonProps {
  readonly label: string;
  /** How far the reading has come, once there is something to say. */
  readonly progress: string | undefined;
}

/** The panel's shape while the first reading is under way; shown only when that takes longer than a blink. */
export const Skeleton = ({ label, progress }: SkeletonProps): React.ReactElement => {
  const late = useDelay(200);
  return (
    <div className="o2c-aging__skeleton" role="status" aria-label={progress ?? label} aria-busy>
      {late ? (
        <>
          <Shimmer customElementsGroup={<Tiles />} />
          <Shimmer shimmerElements={LINE} />
          {ROWS.map((row) => (
            <Shimmer key={row} width={`${100 - row * 6}%`} />
          ))}
          {progress === undefined ? null : <p className="o2c-aging__caption">{progress}</p>}
        </>
      ) : null}
    </div>
  );
};

const TILE = [
  { type: ShimmerElementType.line, height: 48, width: '23%' },
  { type: ShimmerElementType.gap, height: 48, width: '2%' },
];

const Tiles = (): React.ReactElement => (
  <ShimmerElementsGroup width="100%" shimmerElements={[...TILE, ...TILE, ...TILE, ...TILE]} />
);
