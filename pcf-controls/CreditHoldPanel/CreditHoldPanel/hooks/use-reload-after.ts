import * as React from 'react';

/** What follows from a decision by itself, as the evaluation after a forced hold, is there by then. */
const AFTERWARDS = 3_000;

/** Reads at once what a decision has changed, and once more when what follows from it has had its time. */
export function useReloadAfter(reload: () => void): () => void {
  const timer = React.useRef<ReturnType<typeof setTimeout>>();
  React.useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    reload();
    clearTimeout(timer.current);
    timer.current = setTimeout(reload, AFTERWARDS);
  };
}
