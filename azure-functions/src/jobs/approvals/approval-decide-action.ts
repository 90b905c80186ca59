import { approvalDecided, type StoredApproval, writeDecision } from '@o2c/core/dataverse';
import { instant, ok, refuse, type Result } from '@o2c/core/kernel';
import { decideApproval, type Decision, newDecision } from '@o2c/core/operations';
import { z } from 'zod';
import { type Action, type ActionRefusal, type Prepared } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { type ReadRefusal, type Reading } from '../reading';

export interface ApprovalDecidePorts {
  readonly byId: (
    id: string,
  ) => Reading<{ readonly approval: StoredApproval; readonly ownerTeamId: string } | undefined>;
  /** Whether a user is a person, not an application: a service never approves. */
  readonly isHuman: (userId: string) => Reading<boolean>;
  readonly now: () => string;
  readonly correlationId: string;
  /** The tables that are read and written here, by their names. */
  readonly tables: {
    readonly approval: { readonly logicalName: string; readonly entitySetName: string };
    readonly decision: { readonly entitySetName: string };
  };
}

const ROLES = ['O2C AR Approver', 'O2C Credit Manager'];

const payload = z.strictObject({
  answer: z.enum(['approved', 'rejected']),
  /** Of what the person saw when deciding. */
  contentHash: z.string().min(1).max(64),
});

/**
 * `approval.decide` on an approval, payload `{ "answer": "approved" | "rejected", "contentHash": "..." }`: a second person's
 * answer to a proposal. Refused for whoever asked, for services, after 72 hours, when it was decided, or when the content is
 * not the one that was proposed (reliability.md 4.3). The job acts at its next run.
 */
export const approvalDecideAction = (ports: ApprovalDecidePorts): Action => ({
  type: 'approval.decide',
  roles: ROLES,
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

function decide(
  { tables, now, correlationId }: ApprovalDecidePorts,
  { request, given, approval, ownerTeamId }: Deciding,
): Result<Prepared, ActionRefusal | ReadRefusal> {
  const { reason } = request;
  const decided = decideApproval(approval, {
    ...given,
    deciderId: request.initiatingUserId,
    now: instant(now()),
    ...(reason === undefined ? {} : { reason }),
  });
  if (!decided.ok) return refuse({ ...decided.error });
  const decision = decisionOf({ tables, now, correlationId }, { request, given, approval });
  return ok({
    result: { approval: approval.id, answer: given.answer },
    snapshots: [],
    effects: {
      creates: [{ entitySetName: tables.decision.entitySetName, row: writeDecision(decision, { ownerTeamId }) }],
      updates: [
        {
          entitySetName: tables.approval.entitySetName,
          id: approval.id,
          etag: approval.etag,
          changes: approvalDecided(decided.value),
        },
      ],
    },
  });
}

const decisionOf = (
  { tables, now, correlationId }: Pick<ApprovalDecidePorts, 'tables' | 'now' | 'correlationId'>,
  { request, given, approval }: Omit<Deciding, 'ownerTeamId'>,
): Decision =>
  newDecision({
    type: 'approval.decide',
    legalEntityId: approval.legalEntityId,
    targetTable: tables.approval.logicalName,
    targetId: approval.id,
    rule: 'approval.four-eyes',
    outcome: given.answer,
    autonomy: 'approve',
    inputs: { request: request.id, decidedBy: request.initiatingUserId, content: approval.contentHash },
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
