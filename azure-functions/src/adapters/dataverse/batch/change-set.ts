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

/** A read inside a batch; it sees what the parts before it wrote. */
export interface ReadPart {
  readonly method: 'GET';
  /** Relative to the API, already encoded. */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type BatchPart = ChangeSet | ReadPart;

/** Array.isArray does not narrow readonly arrays. */
export const isChangeSet = (part: BatchPart): part is ChangeSet => Array.isArray(part);

/** How many operations a part counts: Dataverse's limit is over those of all parts. */
export const operationsOf = (part: BatchPart): number => (isChangeSet(part) ? part.length : 1);
