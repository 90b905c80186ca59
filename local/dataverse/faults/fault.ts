import { type ThrottleFacet } from '../limits/protection-limits';

/** Which requests or deliveries a fault waits for. What is not named matches everything. */
export interface FaultMatch {
  readonly method?: string;
  /** Tested against the address below the service root, as sent (`accounts(…)?$select=name`, `$batch`). */
  readonly path?: RegExp;
  /** Tested against the body: which of many batches. */
  readonly body?: RegExp;
  /** Deliveries of asynchronous steps: the message and the table of the step. */
  readonly message?: string;
  readonly table?: string;
}

/** What happens to a request as a whole. */
export type RequestFault =
  /** 429 with the code and text of one of the three service protection limits; without `retryAfter` no such header. */
  | { readonly kind: 'throttle'; readonly facet: ThrottleFacet; readonly retryAfter?: number }
  /** A gateway's HTML page, before the request was carried out or after its commit. */
  | { readonly kind: 'gateway'; readonly status: 502 | 503 | 504; readonly moment: Moment }
  /** The connection is reset: before the request was carried out, after its commit, or in the middle of the answer. */
  | { readonly kind: 'reset'; readonly moment: Moment | 'in-body' }
  /** The answer ends early, but as a complete HTTP message: a batch lacks its last parts. */
  | { readonly kind: 'truncate' }
  | { readonly kind: 'unauthorized' }
  | { readonly kind: 'delay'; readonly milliseconds: number; readonly moment: Moment }
  /** The answer takes `base` and, for every row it wrote or shows, `perRow` milliseconds. */
  | { readonly kind: 'latency'; readonly base: number; readonly perRow: number }
  /** The server's clock jumps, back when negative, before the request is carried out. */
  | { readonly kind: 'clock-jump'; readonly milliseconds: number };

/** 412 for one operation, alone or as a part of a batch; `method` and `path` are those of the operation. */
export interface OperationFault {
  readonly kind: 'conflict';
}

/** What happens to the delivery of an asynchronous step; `hold` lets later ones pass. */
export type DeliveryFault =
  | { readonly kind: 'deliver-twice' }
  | { readonly kind: 'drop-delivery' }
  | { readonly kind: 'hold-delivery'; readonly milliseconds: number };

export type Moment = 'before' | 'after';

/** A fault as it was asked for: the first `skip` matches pass, the next `times` are struck, all others pass. */
export interface Fault {
  readonly match: FaultMatch;
  readonly skip: number;
  readonly times: number;
  readonly effect: RequestFault | OperationFault | DeliveryFault;
}
