import { adjustmentHash, checkAdjustment, parseLimitPolicy } from '@o2c/core/credit-limits';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { approvalIdentity, judgeApproval, policyOf } from '@o2c/core/operations';
import { type ActionRefusal } from '../action-requests/action';
import { type Moment } from '../moment';
import { limitAuthority } from './limit-authority';
import { ADJUST_LIMIT, type AdjustmentState } from './limit-ports';
import { type Posting } from './post-line';

/**
 * Whether a submitted journal may be posted now, and under what: unchanged since it was submitted, still right against the customers as they
 * stand, and approved by a second person where the policy wants one (CR-14, VA-6).
 */
export function judgeAdjustment(state: AdjustmentState, moment: Moment): Result<Posting, ActionRefusal> {
  const { adjustment, settings, holders, exposures } = state;
  const contentHash = adjustmentHash(adjustment);
  if (adjustment.contentHash !== contentHash) return refuse({ code: 'credit-adjustment.changed' });
  const wrong = checkAdjustment(adjustment, { today: moment.today, holders, exposures });
  if (wrong) return refuse({ ...wrong });
  const policy = parseLimitPolicy(policyOf(settings.policies, ADJUST_LIMIT, adjustment.legalEntityId)?.parameters);
  if (!policy.ok) return refuse({ ...policy.error });
  const authority = limitAuthority(adjustment, settings);
  if (authority.autonomy === 'observe') return refuse({ code: 'autonomy.observe' });
  const posting = { adjustment, settings, policy: policy.value, autonomy: authority.autonomy, moment };
  if (!authority.needsApproval) return ok(posting);
  const { id } = approvalIdentity({ actionType: ADJUST_LIMIT, targetId: adjustment.id, contentHash });
  const approval = state.approvals.get(id);
  switch (judgeApproval(approval, { contentHash, now: moment.now })) {
    case 'act':
      return ok({ ...posting, ...(approval?.decidedById === undefined ? {} : { approvedById: approval.decidedById }) });
    case 'wait':
      return refuse({ code: 'approval.pending', approval: id });
    case 'leave':
      return refuse({ code: 'approval.not-given', approval: id });
    case 'ask':
      return refuse({ code: 'credit-adjustment.approval-missing' });
  }
}
