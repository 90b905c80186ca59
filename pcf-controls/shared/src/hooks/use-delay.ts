import * as React from 'react';

/** True once the delay has passed: what is ready sooner never flashes a skeleton. */
export function useDelay(milliseconds: number): boolean {
  const [passed, setPassed] = React.useState(false);
  React.useEffect(() => {
    const timer = setTimeout(() => setPassed(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return passed;
}
