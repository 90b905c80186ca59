/** One at a time: SQLite has one connection here, so nobody may read or write inside somebody else's open transaction. */
export interface Exclusive {
  run<T>(work: () => T | Promise<T>): Promise<T>;
}

/** First come, first served. A failing work lets the next one in. */
export function createExclusive(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return {
    run: (work) => {
      const result = last.then(work);
      last = result.catch(() => undefined);
      return result;
    },
  };
}
