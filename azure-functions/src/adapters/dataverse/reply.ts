/**
 * What became of a call, in the five classes of spec/reliability.md 1.6. Only `ok` was surely executed; `rejected` and
 * `throttled` surely were not; `conflict` was not because of what is stored; `ambiguous` may have been executed or not.
 */
export type Reply = Answered | NotDone;

export interface Answered {
  readonly outcome: 'ok';
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

export type NotDone = Rejected | Throttled | Conflict | Ambiguous;

export interface Rejected {
  readonly outcome: 'rejected';
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export interface Throttled {
  readonly outcome: 'throttled';
  readonly code: string;
  /** Undefined when the server did not say. */
  readonly retryAfterSeconds?: number;
}

export interface Conflict {
  readonly outcome: 'conflict';
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

export interface Ambiguous {
  readonly outcome: 'ambiguous';
  readonly reason: string;
  /** The time was up, ours or the server's: less work at once may pass. */
  readonly tooSlow?: true;
}
