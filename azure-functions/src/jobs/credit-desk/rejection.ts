import { type StoredApproval, tables, writeDecision } from '@o2c/core/dataverse';
import { newDecision } from '@o2c/core/operations';
import { type RowCreate, type RowUpdate } from '../../adapters/dataverse/transactions/transaction';
import { type ActionRequest } from '../action-requests/action-request';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { approvalClosed, holdUpdate } from './case-updates';
import { heldSubject } from './held-subject';
import { type OpenCase } from './open-case';

/** A person's no to what is held. */
export interface Rejection {
  readonly held: OpenCase;
  readonly request: ActionRequest;
  readonly words: { readonly reason: string; readonly note?: string };
}

/** The hold closed, and whoever was asked to release it asked no more. */
export const rejectedHold = ({ held: { hold, pending }, request, words }: Rejection, moment: Moment) => {
  const closed = {
    status: 'rejected',
    releasedOn: moment.now,
    releasedById: request.initiatingUserId,
    releaseReason: words.reason.slice(0, 4_000),
  } as const;
  const asked = (approval: StoredApproval): RowUpdate => approvalClosed(approval, 'void', 'credit-hold.rejected');
  return { hold: holdUpdate(hold, closed, moment), approvals: pending.map(asked) };
};

/** The decision about it; `freed` are the reservations of an order that were given back. */
export function rejectionDecision({ held, request, words }: Rejection, moment: Moment, freed?: number): RowCreate {
  const { table, id, customerId, legalEntityId } = heldSubject(held);
  const decision = newDecision({
    type: 'credit.reject',
    legalEntityId,
    customerId,
    targetTable: table,
    targetId: id,
    rule: 'decided by a person',
    outcome: 'rejected',
    autonomy: 'approve',
    inputs: {
      hold: held.hold.id,
      content: held.hold.contentHash,
      requestedBy: request.initiatingUserId,
      reason: words.reason.slice(0, 500),
      note: words.note?.slice(0, 500),
      freed,
    },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: request.id,
  });
  const row = writeDecision(decision, rowLinksOf(held.settings, legalEntityId));
  return { entitySetName: tables.decision.entitySetName, row };
}
