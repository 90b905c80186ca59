/** Which requests a fault waits for. What is not named matches every request to the API. */
export interface FaultMatch {
  readonly method?: string;
  /** Tested against the address below `/v1.0`, query included. */
  readonly path?: RegExp;
}

/** What happens to a request. */
export type FaultEffect =
  /** 429; without `retryAfter` no such header. */
  | { readonly kind: 'throttle'; readonly retryAfter?: number }
  /** 429 with the code of a mailbox that has sent all it may in a day. */
  | { readonly kind: 'daily-cap' }
  /** A gateway's HTML page, before the request was carried out or after it. */
  | { readonly kind: 'gateway'; readonly status: 502 | 503 | 504; readonly moment: 'before' | 'after' }
  /** The connection is reset: before, after, or in the middle of the answer (of a 202 without a body: after it was carried out). */
  | { readonly kind: 'reset'; readonly moment: 'before' | 'after' | 'in-body' }
  /** A send is accepted with 202 and not carried out: the draft stays, or the mail is gone. */
  | { readonly kind: 'drop-send'; readonly leaves: 'draft' | 'nothing' }
  /** A query does not see any mail yet. */
  | { readonly kind: 'query-lag' }
  | { readonly kind: 'unauthorized' }
  /** No answer ever: the caller's deadline must end it. */
  | { readonly kind: 'silence' };

/** A fault as it was asked for: the first `skip` matches pass, the next `times` are struck, all others pass. */
export interface Fault {
  readonly match: FaultMatch;
  readonly skip: number;
  readonly times: number;
  readonly effect: FaultEffect;
}
