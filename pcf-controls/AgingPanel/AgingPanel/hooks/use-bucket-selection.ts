import * as React from 'react';

export interface BucketSelection {
  readonly pressed: ReadonlySet<number>;
  readonly toggle: (bucket: number) => void;
  readonly add: (bucket: number) => void;
  readonly clear: () => void;
}

const NONE: ReadonlySet<number> = new Set();

/** Which buckets are pressed; none means all. Starts anew for another currency, basis or day (`question`). */
export function useBucketSelection(question: string): BucketSelection {
  const [state, setState] = React.useState({ question, pressed: NONE });
  const pressed = state.question === question ? state.pressed : NONE;
  const change = (next: ReadonlySet<number>): void => setState({ question, pressed: next });
  return {
    pressed,
    toggle: (bucket) => change(pressed.has(bucket) ? without(pressed, bucket) : new Set([...pressed, bucket])),
    add: (bucket) => change(new Set([...pressed, bucket])),
    clear: () => change(NONE),
  };
}

const without = (set: ReadonlySet<number>, bucket: number): ReadonlySet<number> =>
  new Set([...set].filter((each) => each !== bucket));
