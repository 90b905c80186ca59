import * as React from 'react';
import { windowOf } from '../view-model/window-of';

export interface SightFacts {
  readonly rowHeight: number;
  readonly count: number;
  readonly height: number;
}

export interface SightState {
  readonly from: number;
  readonly to: number;
  readonly onScroll: (event: React.UIEvent<HTMLElement>) => void;
}

/** Which rows are near the sight; drawn anew only when those change. */
export function useSight({ rowHeight, count, height }: SightFacts): SightState {
  const [step, setStep] = React.useState(0);
  const onScroll = React.useCallback(
    (event: React.UIEvent<HTMLElement>) => setStep(Math.floor(event.currentTarget.scrollTop / rowHeight)),
    [rowHeight],
  );
  return { ...windowOf({ scrollTop: step * rowHeight, height, rowHeight, count }), onScroll };
}
