import * as React from 'react';

export type Loaded<T> =
  | { readonly state: 'loading'; readonly previous: T | undefined }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly error: unknown };

type Outcome<T> = { readonly key: string } & (
  { readonly state: 'ready'; readonly value: T } | { readonly state: 'failed'; readonly error: unknown }
);

/**
 * Runs a read whenever its key changes and gives its outcome. An answer that comes after the key has changed is thrown away, so a
 * slow old answer never covers a new one. While loading, the last value is kept as `previous`.
 */
export function useLoaded<T>(key: string, read: () => Promise<T>): Loaded<T> {
  const [outcome, setOutcome] = React.useState<Outcome<T>>();
  const latestRead = React.useRef(read);
  latestRead.current = read;
  React.useEffect(() => {
    let current = true;
    latestRead.current().then(
      (value) => {
        if (current) setOutcome({ key, state: 'ready', value });
      },
      (error: unknown) => {
        if (current) setOutcome({ key, state: 'failed', error });
      },
    );
    return () => {
      current = false;
    };
  }, [key]);
  if (outcome?.key === key) return outcome;
  return { state: 'loading', previous: outcome?.state === 'ready' ? outcome.value : undefined };
}
