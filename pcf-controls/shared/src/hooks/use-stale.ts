import * as React from 'react';

const CHECK_EVERY = 30_000;

export interface Freshness {
  /** Instant of the reading; undefined while there is none. */
  readonly readAt: string | undefined;
  readonly staleAfterMinutes: number;
  readonly now: () => string;
}

/** True when the reading is older than the host's threshold; looks again twice a minute while the panel stands open. */
export function useStale({ readAt, staleAfterMinutes, now }: Freshness): boolean {
  const [, tick] = React.useState(0);
  React.useEffect(() => {
    const timer = setInterval(() => tick((before) => before + 1), CHECK_EVERY);
    return () => clearInterval(timer);
  }, []);
  return readAt !== undefined && Date.parse(now()) - Date.parse(readAt) > staleAfterMinutes * 60_000;
}
