import { type Instant } from '@o2c/core/kernel';
import { type AgingSnapshot } from '@o2c/core/receivables';
import { type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { type Reading } from '../reading';

export type ActionRequestStatus = 'requested' | 'accepted' | 'needsApproval' | 'done' | 'rejected' | 'failed';

/** What a user asked for, as its row says now. */
export interface ActionRequest {
  readonly id: string;
  /** Changes with every write: a conclusion is written only over the row that was read. */
  readonly etag: string;
  readonly type: string;
  readonly targetTable: string;
  readonly targetId: string;
  readonly payload: string;
  /** Why, in the user's words; absent when none were given. */
  readonly reason?: string;
  readonly status: ActionRequestStatus;
  /** Who made the row, which a client cannot choose. */
  readonly initiatingUserId: string;
}

/** How a request ended, or that it waits for another person; `result` is what its user reads, as JSON. */
export interface Conclusion {
  readonly status: 'done' | 'rejected' | 'failed' | 'needsApproval';
  readonly result: Readonly<Record<string, unknown>>;
  /** Rows that come into being with the conclusion, or not at all. */
  readonly snapshots: readonly AgingSnapshot[];
  /** Other rows that are created or changed with the conclusion, or not at all. */
  readonly effects?: Effects;
}

/** What an action does to rows: in the change set of its conclusion. */
export type Effects = Pick<Transaction, 'creates' | 'updates'>;

export interface ActionRequests {
  readonly byId: (id: string) => Reading<ActionRequest | undefined>;
  /** Requests still waiting that were made before the moment, oldest first. */
  readonly waitingSince: (before: Instant, atMost: number) => Reading<readonly string[]>;
  /**
   * Writes status, result and rows in one change set, over the row as it was read. `changed` when the row, or one of the new
   * rows' keys, was touched meanwhile: nothing was written then.
   */
  readonly conclude: (request: ActionRequest, conclusion: Conclusion) => Reading<'written' | 'changed'>;
}

/** What people may do, asked with the service's eyes or with theirs. */
export interface Access {
  /** Names of the security roles a user has, own and of teams. */
  readonly rolesOf: (userId: string) => Reading<readonly string[]>;
  /** Whether the user can see a row. */
  readonly maySee: (userId: string, row: { readonly table: string; readonly id: string }) => Reading<boolean>;
}
