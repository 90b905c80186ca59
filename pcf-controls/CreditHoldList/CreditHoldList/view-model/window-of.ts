/** Rows of equal height behind a window: only those near it are in the DOM. */
export interface Sight {
  readonly scrollTop: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
}

const AHEAD = 4;

/** First row to draw and the one after the last. */
export function windowOf({ scrollTop, height, rowHeight, count }: Sight): {
  readonly from: number;
  readonly to: number;
} {
  const first = Math.floor(scrollTop / rowHeight) - AHEAD;
  const rows = Math.ceil(height / rowHeight) + 2 * AHEAD;
  const from = Math.max(0, Math.min(first, count - rows));
  return { from, to: Math.min(count, from + rows) };
}
