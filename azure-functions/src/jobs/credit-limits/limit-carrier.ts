import { adjustmentHash } from '@o2c/core/credit-limits';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type ActionRefusal } from '../action-requests/action';
import {
  type AnsweredApproval,
  type ApprovalCarrier,
  type Carried,
  type NotThere,
} from '../approvals/approval-carrier';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { LIMIT_DECIDERS } from './adjust-limit-action';
import { ADJUST_LIMIT, type AdjustmentState, type LimitPorts } from './limit-ports';
import { postAdjustment } from './post-adjustment';

type Answer = Result<Carried | NotThere, ActionRefusal | ReadRefusal>;

/**
 * What an answer to the question of a limit journal does: a credit manager's yes posts the journal in the same change set, as his own step would; a
 * no is only kept. The question is void when the journal is over or was changed since it was put (VA-6).
 */
export const limitCarrier = (ports: LimitPorts, moment: Moment): ApprovalCarrier => ({
  actionType: ADJUST_LIMIT,
  carryOut: async (answered) => {
    const roles = await ports.rolesOf(answered.request.initiatingUserId);
    if (!roles.ok) return roles;
    const role = LIMIT_DECIDERS.find((one) => roles.value.includes(one));
    if (role === undefined) return refuse({ code: 'action.role-missing' });
    const read = await ports.adjustmentById(answered.approval.targetId);
    if (!read.ok) return read;
    return carry(answered, { state: read.value, role, ports, moment });
  },
});

interface Carrying {
  readonly state: AdjustmentState | undefined;
  readonly role: string;
  readonly ports: LimitPorts;
  readonly moment: Moment;
}

function carry({ approval, answer, request }: AnsweredApproval, { state, role, ports, moment }: Carrying): Answer {
  if (state?.adjustment.status !== 'submitted') return ok(gone('credit-adjustment.over'));
  if (adjustmentHash(state.adjustment) !== approval.contentHash) return ok(gone('credit-adjustment.changed'));
  const carried = { kind: 'carried', authority: { role } } as const;
  if (answer === 'rejected') return ok({ ...carried, result: {}, effects: { creates: [], updates: [] } });
  const approved = { ...approval, status: answer, decidedById: request.initiatingUserId, decidedOn: moment.now };
  const approvals = new Map(state.approvals).set(approval.id, approved);
  const posted = postAdjustment({ ...state, approvals }, ports, moment);
  if (!posted.ok) return posted;
  const { result, effects = { creates: [], updates: [] }, afterwards } = posted.value;
  return ok({ ...carried, result, effects, ...(afterwards ? { afterwards } : {}) });
}

const gone = (code: string): NotThere => ({ kind: 'void', code, effects: { creates: [], updates: [] } });
