import { type Result } from '@o2c/core/kernel';
import { type AgingSnapshot } from '@o2c/core/receivables';
import { type ReadRefusal } from '../reading';
import { type ActionRequest, type Effects } from './action-request';

/** Why an action is not carried out: the user reads the code in the request's result. */
export interface ActionRefusal {
  readonly code: string;
  readonly [fact: string]: string;
}

/** What an action decided: rows to write and what to tell. */
export interface Prepared {
  /** `done` when absent; one that is `rejected` here still has effects, e.g. an approval that is void. */
  readonly status?: 'needsApproval' | 'rejected';
  readonly result: Readonly<Record<string, unknown>>;
  readonly snapshots: readonly AgingSnapshot[];
  readonly effects?: Effects;
  /** What may follow at once when all of it is written; whatever it is, a sweep would find it too. */
  readonly afterwards?: () => Promise<unknown>;
}

/** One kind of action request. */
export interface Action {
  readonly type: string;
  /** Security roles of which the user needs one. */
  readonly roles: readonly string[];
  /** Logical names of the tables it can be asked for. */
  readonly targets: readonly string[];
  /** Reads and decides; writes nothing, or only what stands for itself and may be written again. */
  readonly prepare: (request: ActionRequest) => Promise<Result<Prepared, ActionRefusal | ReadRefusal>>;
}
