import { type StoredApproval, tables, writeDecision } from '@o2c/core/dataverse';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { newDecision } from '@o2c/core/operations';
import { type Action, type ActionRefusal, type Prepared } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { type Reading } from '../reading';
import { approvalClosed, requestConcluded } from './case-updates';
import { type DeskPorts } from './desk-ports';
import { reasonOf } from './read-payload';
import { RELEASE } from './release-question';

/** An approval and the team that owns it. */
export type ApprovalById = (
  id: string,
) => Reading<{ readonly approval: StoredApproval; readonly ownerTeamId: string } | undefined>;

/**
 * `credit.recall` on an approval, with a reason: whoever asked takes the question back, puts right what is wrong and asks anew (CR-9). Refused for
 * everybody else, and once somebody has decided.
 */
export const creditRecallAction = (
  ports: Pick<DeskPorts, 'requestById' | 'moment'> & { readonly approvalById: ApprovalById },
): Action => ({
  type: 'credit.recall',
  roles: ['O2C Credit Analyst', 'O2C Credit Manager'],
  targets: [tables.approval.logicalName],
  prepare: async (request) => {
    const reason = reasonOf(request);
    if (!reason.ok) return reason;
    const found = await ports.approvalById(request.targetId);
    if (!found.ok) return found;
    if (found.value?.approval.actionType !== RELEASE) return refuse({ code: 'action.target-unknown' });
    const { approval, ownerTeamId } = found.value;
    const refusal = refusalOf(approval, request);
    if (refusal) return refuse(refusal);
    const asked = await ports.requestById(approval.actionRequestId ?? '');
    if (!asked.ok) return asked;
    return recalled({ approval, ownerTeamId, request, asked: asked.value, reason: reason.value }, ports.moment);
  },
});

function refusalOf({ id, status, requestedById }: StoredApproval, request: ActionRequest): ActionRefusal | undefined {
  if (status !== 'requested') return { code: 'approval.already-decided', status };
  return requestedById === request.initiatingUserId ? undefined : { code: 'credit-recall.not-own', approval: id };
}

interface Recall {
  readonly approval: StoredApproval;
  readonly ownerTeamId: string;
  readonly request: ActionRequest;
  readonly asked: ActionRequest | undefined;
  readonly reason: string;
}

function recalled(
  { approval, ownerTeamId, request, asked, reason }: Recall,
  moment: DeskPorts['moment'],
): Result<Prepared, ActionRefusal> {
  const decision = newDecision({
    type: 'credit.recall',
    legalEntityId: approval.legalEntityId,
    targetTable: tables.approval.logicalName,
    targetId: approval.id,
    rule: 'recalled by whoever asked',
    outcome: 'recalled',
    autonomy: 'approve',
    inputs: { requestedBy: request.initiatingUserId, reason: reason.slice(0, 500), hold: approval.targetId },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: request.id,
  });
  return ok({
    result: { approval: approval.id, hold: approval.targetId, outcome: 'recalled' },
    snapshots: [],
    effects: {
      creates: [{ entitySetName: tables.decision.entitySetName, row: writeDecision(decision, { ownerTeamId }) }],
      updates: [
        approvalClosed(approval, 'recalled', reason),
        ...requestConcluded(asked, 'rejected', { code: 'approval.recalled', approval: approval.id }),
      ],
    },
  });
}
