import { adjustmentHash } from '@o2c/core/credit-limits';
import { tables, writeDecision } from '@o2c/core/dataverse';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type ActionRefusal, type Prepared } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { adjustmentUpdate, applicationUpdates } from './adjustment-update';
import { type AdjustmentState } from './limit-ports';
import { stepDecision } from './submit-adjustment';

/** Ends a journal nothing of which is posted, for good, with a reason; an application it was made for is open again. */
export function rejectAdjustment(
  state: AdjustmentState,
  request: Pick<ActionRequest, 'id' | 'initiatingUserId' | 'reason'>,
  moment: Moment,
): Result<Prepared, ActionRefusal> {
  const { adjustment, settings } = state;
  const { status } = adjustment;
  const reason = (request.reason ?? '').trim();
  if (reason === '') return refuse({ code: 'action.reason-missing' });
  if (status === 'posted' || status === 'rejected') return refuse({ code: 'credit-adjustment.over', status });
  if (adjustment.lines.some(({ postedOn }) => postedOn !== undefined))
    return refuse({ code: 'credit-adjustment.partly-posted' });
  const step = { request, outcome: 'rejected' as const, contentHash: adjustmentHash(adjustment), reason };
  const row = writeDecision(stepDecision(state, step, moment), rowLinksOf(settings, adjustment.legalEntityId));
  return ok({
    result: { adjustment: adjustment.id, outcome: 'rejected' },
    snapshots: [],
    effects: {
      creates: [{ entitySetName: tables.decision.entitySetName, row }],
      updates: [
        adjustmentUpdate(adjustment, { ...adjustment, status: 'rejected' }, moment),
        ...applicationUpdates(state, 'open', moment),
      ],
    },
  });
}
