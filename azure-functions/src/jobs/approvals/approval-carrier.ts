import { type StoredApproval } from '@o2c/core/dataverse';
import { type PlainData, type Result } from '@o2c/core/kernel';
import { type ActionRefusal, type Prepared } from '../action-requests/action';
import { type ActionRequest, type Effects } from '../action-requests/action-request';
import { type ReadRefusal } from '../reading';

/** Somebody's answer to an approval, before it is written. */
export interface AnsweredApproval {
  readonly approval: StoredApproval;
  readonly answer: 'approved' | 'rejected';
  /** The approver's own request. */
  readonly request: ActionRequest;
}

/** What goes into the change set of the answer. */
export interface Carried {
  readonly kind: 'carried';
  readonly result: Readonly<Record<string, unknown>>;
  readonly effects: Effects;
  /** By what right it was decided; kept with the decision. */
  readonly authority: { readonly [fact: string]: PlainData | undefined };
  readonly afterwards?: Prepared['afterwards'];
}

/** What was to be approved is not there any more: the approval ends with this code. */
export interface NotThere {
  readonly kind: 'void';
  readonly code: string;
  /** Beside the approval itself. */
  readonly effects: Effects;
}

/** Carries out what is approved, in the same change set as the approval, and says who may decide about it. */
export interface ApprovalCarrier {
  readonly actionType: string;
  readonly carryOut: (answered: AnsweredApproval) => Promise<Result<Carried | NotThere, ActionRefusal | ReadRefusal>>;
}
