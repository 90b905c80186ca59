import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type ActionRefusal, type Prepared } from '../action-requests/action';
import { type Moment } from '../moment';
import { documentUpdate } from './case-updates';
import { changedSince } from './changed-since';
import { heldSubject } from './held-subject';
import { type OpenDocument } from './open-case';
import { rejectedHold, rejectionDecision, type Rejection } from './rejection';

/**
 * Rejects a quote, or an invoice made by hand: it is marked, its hold closed. We cancel neither, nor write to the customer: nothing is promised him
 * yet, and what becomes of the offer is for whoever made it. The same content stays rejected, another one is evaluated anew. Refused when it
 * changed since it was held.
 */
export function rejectDocument(
  rejection: Rejection & { readonly held: OpenDocument },
  moment: Moment,
): Result<Prepared, ActionRefusal> {
  const { held } = rejection;
  const subject = heldSubject(held);
  const changed = changedSince(held, subject);
  if (changed) return refuse(changed);
  const standing = { creditStatus: 'rejected', clearedHash: subject.content } as const;
  const { hold, approvals } = rejectedHold(rejection, moment);
  return ok({
    result: { [subject.kind]: subject.id, hold: held.hold.id, outcome: 'rejected' },
    snapshots: [],
    effects: {
      creates: [rejectionDecision(rejection, moment)],
      updates: [documentUpdate(held.document, standing, moment), hold, ...approvals],
    },
  });
}
