import { approvalDecided, type StoredApproval, writeDecision } from '@o2c/core/dataverse';
import { instant, ok, refuse, type Result } from '@o2c/core/kernel';
import { decideApproval, type Decision, newDecision } from '@o2c/core/operations';
import { z } from 'zod';
import { type Action, type ActionRefusal, type Prepared } from '../action-requests/action';
import { type Access, type ActionRequest } from '../action-requests/action-request';
import { type ReadRefusal, type Reading } from '../reading';
import { type ApprovalCarrier, type Carried, type NotThere } from './approval-carrier';

export interface ApprovalDecidePorts {
  readonly byId: (
    id: string,
  ) => Reading<{ readonly approval: StoredApproval; readonly ownerTeamId: string } | undefined>;
  /** Whether a user is a person, not an application: a service never approves. */
  readonly isHuman: (userId: string) => Reading<boolean>;
  readonly rolesOf: Access['rolesOf'];
  /** What is carried out with its approval; anything else a job does at its next run. */
  readonly carriers: readonly ApprovalCarrier[];
  readonly now: () => string;
  readonly correlationId: string;
  /** The tables that are read and written here, by their names. */
  readonly tables: {
    readonly approval: { readonly logicalName: string; readonly entitySetName: string };
    readonly decision: { readonly entitySetName: string };
  };
}

/** Who decides approvals that say nothing else. */
const ROLES = ['O2C AR Approver', 'O2C Credit Manager'];
/** Beside them, who may stand in for one of them (VA-6). */
const STAND_INS = ['O2C Credit Analyst'];

const payload = z.strictObject({
  answer: z.enum(['approved', 'rejected']),
  /** Of what the person saw when deciding. */
  contentHash: z.string().min(1).max(64),
});

/**
 * `approval.decide` on an approval, payload `{ "answer": "approved" | "rejected", "contentHash": "..." }`: a second person's
 * answer to a proposal. Refused for whoever asked, for services, after 72 hours, when it was decided, or when the content is
 * not the one that was proposed (reliability.md 4.3). What has a carrier is carried out in the same change set; where it is not
 * there any more the approval is void. Else the job acts at its next run.
 */
export const approvalDecideAction = (ports: ApprovalDecidePorts): Action => ({
  type: 'approval.decide',
  roles: [...ROLES, ...STAND_INS],
  targets: [ports.tables.approval.logicalName],
  prepare: async (request) => {
    const given = readPayload(request.payload);
    if (!given.ok) return given;
    const human = await ports.isHuman(request.initiatingUserId);
    if (!human.ok) return human;
    if (!human.value) return refuse({ code: 'approval.not-a-person' });
    const found = await ports.byId(request.targetId);
    if (!found.ok) return found;
    if (!found.value) return refuse({ code: 'action.target-unknown' });
    return decide(ports, { request, given: given.value, ...found.value });
  },
});

interface Deciding {
  readonly request: ActionRequest;
  readonly given: z.infer<typeof payload>;
  readonly approval: StoredApproval;
  readonly ownerTeamId: string;
}

async function decide(
  ports: ApprovalDecidePorts,
  deciding: Deciding,
): Promise<Result<Prepared, ActionRefusal | ReadRefusal>> {
  const { request, given, approval } = deciding;
  const { reason } = request;
  const decided = decideApproval(approval, {
    ...given,
    deciderId: request.initiatingUserId,
    now: instant(ports.now()),
    ...(reason === undefined ? {} : { reason }),
  });
  if (!decided.ok) return refuse({ ...decided.error });
  const carried = await carryOut(ports, deciding);
  if (!carried.ok) return carried;
  return ok(
    carried.value.kind === 'void'
      ? voided(ports, deciding, carried.value)
      : answered(ports, { ...deciding, decided: decided.value, carried: carried.value }),
  );
}

/** Without a carrier only those who decide approvals at all may answer, and nothing else is written. */
async function carryOut(
  { carriers, rolesOf }: ApprovalDecidePorts,
  { request, given: { answer }, approval }: Deciding,
): Promise<Result<Carried | NotThere, ActionRefusal | ReadRefusal>> {
  const carrier = carriers.find(({ actionType }) => actionType === approval.actionType);
  if (carrier) return carrier.carryOut({ approval, answer, request });
  const roles = await rolesOf(request.initiatingUserId);
  if (!roles.ok) return roles;
  if (!ROLES.some((role) => roles.value.includes(role))) return refuse({ code: 'action.role-missing' });
  return ok({ kind: 'carried', result: {}, effects: { creates: [], updates: [] }, authority: {} });
}

interface Answered extends Deciding {
  readonly decided: StoredApproval;
  readonly carried: Carried;
}

function answered(
  ports: ApprovalDecidePorts,
  { request, given, approval, ownerTeamId, decided, carried }: Answered,
): Prepared {
  const outcome = { outcome: given.answer, facts: carried.authority };
  const decision = writeDecision(decisionOf(ports, { request, approval, ...outcome }), { ownerTeamId });
  return {
    result: { approval: approval.id, answer: given.answer, ...carried.result },
    snapshots: [],
    effects: {
      creates: [{ entitySetName: ports.tables.decision.entitySetName, row: decision }, ...carried.effects.creates],
      updates: [approvalUpdate(ports, decided), ...carried.effects.updates],
    },
    ...(carried.afterwards ? { afterwards: carried.afterwards } : {}),
  };
}

/** The answer comes to nothing, and the approval ends: the person reads why. */
function voided(
  ports: ApprovalDecidePorts,
  { request, approval, ownerTeamId }: Deciding,
  { code, effects }: NotThere,
): Prepared {
  const decision = decisionOf(ports, { request, approval, outcome: 'void', facts: { because: code } });
  const over = { ...approval, status: 'void' as const, reason: code };
  return {
    status: 'rejected',
    result: { code: 'approval.void', approval: approval.id, because: code },
    snapshots: [],
    effects: {
      creates: [
        { entitySetName: ports.tables.decision.entitySetName, row: writeDecision(decision, { ownerTeamId }) },
        ...effects.creates,
      ],
      updates: [approvalUpdate(ports, over), ...effects.updates],
    },
  };
}

const approvalUpdate = ({ tables }: ApprovalDecidePorts, approval: StoredApproval) => ({
  entitySetName: tables.approval.entitySetName,
  id: approval.id,
  etag: approval.etag,
  changes: approvalDecided(approval),
});

interface Told extends Pick<Deciding, 'request' | 'approval'> {
  readonly outcome: string;
  readonly facts: Carried['authority'];
}

const decisionOf = (
  { tables, now, correlationId }: ApprovalDecidePorts,
  { request, approval, outcome, facts }: Told,
): Decision =>
  newDecision({
    type: 'approval.decide',
    legalEntityId: approval.legalEntityId,
    targetTable: tables.approval.logicalName,
    targetId: approval.id,
    rule: 'approval.four-eyes',
    outcome,
    autonomy: 'approve',
    inputs: { request: request.id, decidedBy: request.initiatingUserId, content: approval.contentHash, ...facts },
    correlationId,
    recordedOn: instant(now()),
  });

function readPayload(text: string): Result<z.infer<typeof payload>, ActionRefusal> {
  const parsed = payload.safeParse(jsonOf(text));
  if (parsed.success) return ok(parsed.data);
  return refuse({ code: 'action.payload-invalid', field: String(parsed.error.issues[0]?.path[0] ?? '') });
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: refused by the schema like any other wrong shape.
    return undefined;
  }
}
