import { type OutgoingValue } from '../json/write-exact-json';

/** A row that comes into being with the transaction; rows nested in it come with it. Its primary key is deterministic. */
export interface RowCreate {
  readonly entitySetName: string;
  readonly row: OutgoingValue;
}

/** A change of a row over the state that was read (`If-Match`). */
export interface RowUpdate {
  readonly entitySetName: string;
  readonly id: string;
  readonly etag: string;
  readonly changes: Readonly<Record<string, OutgoingValue>>;
}

/** A bound or unbound action inside the change set, e.g. FulfillSalesOrder. */
export interface ActionCall {
  readonly path: string;
  readonly body: OutgoingValue;
}

/**
 * One business transaction: all of it in one change set. Two transactions that update the same row are folded into one change set, in the order
 * given; the later one must have been decided on the state the earlier one leaves.
 */
export interface Transaction {
  /** Names the transaction in outcomes: the key of its leading row. */
  readonly key: string;
  readonly creates: readonly RowCreate[];
  readonly updates: readonly RowUpdate[];
  /**
   * Rows that come into being after the updates, because they change the version of a row that is updated: a new line rolls up into the totals of its
   * order, and the order's ETag would be stale behind it.
   */
  readonly createsAfterUpdates?: readonly RowCreate[];
  readonly actions?: readonly ActionCall[];
  /** Asks for the ETags that the rows have afterwards: for whoever writes them again. */
  readonly returning?: 'etags';
}

/**
 * `conflict`: nothing of it was written now; a row changed meanwhile or a key exists already (perhaps from this very transaction, sent before):
 * read again and decide again. `rejected`: it will not succeed by itself. `unknown`: patience ended; a later run finds out.
 */
export type TransactionOutcome =
  | {
      readonly outcome: 'written';
      /** When asked for: of creates, then of updates, in the transaction's order. */
      readonly etags?: readonly (string | undefined)[];
    }
  | { readonly outcome: 'conflict'; readonly code: string; readonly message: string }
  | { readonly outcome: 'rejected'; readonly code: string; readonly message: string }
  | { readonly outcome: 'unknown'; readonly reason: string };
