import * as React from 'react';
import { useDelay } from '@o2c/pcf-shared';

const LINES = [100, 100, 64, 72, 56];

/** The panel's shape while it is read; shown only when that takes longer than a blink. */
export const Skeleton = ({ label }: { readonly label: string }): React.ReactElement => {
  const late = useDelay(200);
  return (
    <div className="o2c-credit__skeleton" role="status" aria-label={label} aria-busy>
      {late ? LINES.map((width, index) => <span key={index} style={{ inlineSize: `${width}%` }} />) : null}
    </div>
  );
};
