import * as React from 'react';
import { useDelay } from '@o2c/pcf-shared';

const LINES = [100, 64, 72, 56, 68];

/** The timeline's shape while it is read; shown only when that takes longer than a blink. */
export const Skeleton = ({ label }: { readonly label: string }): React.ReactElement => {
  const late = useDelay(200);
  return (
    <div className="o2c-timeline__skeleton" role="status" aria-label={label} aria-busy>
      {late ? LINES.map((width) => <span key={width} style={{ inlineSize: `${width}%` }} />) : null}
    </div>
  );
};
