import * as React from 'react';

export interface StaleFacts {
  /** Milliseconds of the clock. */
  readonly readAt: number;
  readonly minutes: number;
  readonly clock: () => number;
}

/** Whether the rows are older than so many minutes; turns true by itself when they get there. */
export function useStale({ readAt, minutes, clock }: StaleFacts): boolean {
  const [stale, setStale] = React.useState(false);
  React.useEffect(() => {
    const left = readAt + minutes * 60_000 - clock();
    setStale(left <= 0);
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setStale(true), left);
    return () => clearTimeout(timer);
  }, [readAt, minutes, clock]);
  return stale;
}
