/** One write inside a change set. */
export interface Operation {
  readonly method: 'POST' | 'PATCH' | 'DELETE';
  /** Relative to the API, already encoded. */
  readonly path: string;
  /** `If-Match`, `If-None-Match`. */
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON text, exact numbers and all. */
  readonly body?: string;
}

/** Operations that happen all together or not at all: one business transaction (design.md decision 3). */
export type ChangeSet = readonly Operation[];
