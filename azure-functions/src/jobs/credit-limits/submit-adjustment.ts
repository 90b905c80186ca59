import { adjustmentHash, checkAdjustment } from '@o2c/core/credit-limits';
import { tables, writeApproval, writeDecision } from '@o2c/core/dataverse';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type Approval, newDecision } from '@o2c/core/operations';
import { type ActionRefusal, type Prepared } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { adjustmentUpdate } from './adjustment-update';
import { adjustmentApproval, limitAuthority } from './limit-authority';
import { ADJUST_LIMIT, type AdjustmentState } from './limit-ports';

/**
 * Submits a journal as it stands: its lines are checked and hashed, and where the policy wants a second person the question is put (CR-14, VA-6).
 * A journal that was changed since is submitted again; the same content asks once.
 */
export function submitAdjustment(
  state: AdjustmentState,
  request: Pick<ActionRequest, 'id' | 'initiatingUserId'>,
  moment: Moment,
): Result<Prepared, ActionRefusal> {
  const { adjustment, settings, holders, exposures } = state;
  const { status } = adjustment;
  if (status !== 'draft' && status !== 'submitted') return refuse({ code: 'credit-adjustment.not-a-draft', status });
  const wrong = checkAdjustment(adjustment, { today: moment.today, holders, exposures });
  if (wrong) return refuse({ ...wrong });
  const authority = limitAuthority(adjustment, settings);
  if (authority.autonomy === 'observe') return refuse({ code: 'autonomy.observe' });
  const asked = adjustmentApproval(adjustment, authority, { requestedById: request.initiatingUserId, moment });
  return ok(submitted(state, { request, ...(authority.needsApproval ? { approval: asked } : {}) }, moment));
}

interface Submitting {
  readonly request: Pick<ActionRequest, 'id' | 'initiatingUserId'>;
  /** Absent: no second person is needed. */
  readonly approval?: Approval;
}

function submitted(state: AdjustmentState, { request, approval }: Submitting, moment: Moment): Prepared {
  const { adjustment, settings, approvals } = state;
  const contentHash = adjustmentHash(adjustment);
  const links = rowLinksOf(settings, adjustment.legalEntityId);
  const decision = stepDecision(state, { request, outcome: 'submitted', contentHash }, moment);
  const to = {
    ...adjustment,
    status: 'submitted' as const,
    contentHash,
    requestedById: request.initiatingUserId,
    ...(approval ? { approvalId: approval.id } : {}),
  };
  const isNew = approval !== undefined && !approvals.has(approval.id);
  return {
    result: {
      adjustment: adjustment.id,
      outcome: 'submitted',
      contentHash,
      needsApproval: approval !== undefined,
      ...(approval ? { approval: approval.id } : {}),
    },
    snapshots: [],
    effects: {
      creates: [
        ...(isNew ? [{ entitySetName: tables.approval.entitySetName, row: writeApproval(approval, links) }] : []),
        { entitySetName: tables.decision.entitySetName, row: writeDecision(decision, links) },
      ],
      updates: [adjustmentUpdate(adjustment, to, moment)],
    },
  };
}

interface Step {
  readonly request: Pick<ActionRequest, 'id' | 'initiatingUserId'>;
  readonly outcome: 'submitted' | 'rejected';
  readonly contentHash: string;
  readonly reason?: string;
}

/** What a person did with a journal. */
export const stepDecision = (
  { adjustment, settings }: Pick<AdjustmentState, 'adjustment' | 'settings'>,
  { request, outcome, contentHash, reason }: Step,
  moment: Moment,
) =>
  newDecision({
    type: ADJUST_LIMIT,
    legalEntityId: adjustment.legalEntityId,
    targetTable: tables.creditLimitAdjustment.logicalName,
    targetId: adjustment.id,
    rule: 'decided by a person',
    outcome,
    autonomy: limitAuthority(adjustment, settings).autonomy,
    inputs: {
      content: contentHash,
      lines: adjustment.lines.length,
      requestedBy: request.initiatingUserId,
      reason: reason?.slice(0, 500),
    },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: request.id,
  });
