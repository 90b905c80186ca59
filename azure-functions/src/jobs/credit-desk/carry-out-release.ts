import { releasePolicyOf } from '@o2c/core/credit';
import { compareDecimals, decimal, ok, refuse, type Result } from '@o2c/core/kernel';
import { policyOf } from '@o2c/core/operations';
import { type ActionRefusal } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import {
  type AnsweredApproval,
  type ApprovalCarrier,
  type Carried,
  type NotThere,
} from '../approvals/approval-carrier';
import { type ReadRefusal } from '../reading';
import { approverAuthority, type ApproverAuthority } from './approver-authority';
import { requestConcluded } from './case-updates';
import { plannedPosting } from './credit-release-action';
import { type DeskPorts } from './desk-ports';
import { heldSubject } from './held-subject';
import { type OpenCase, openCase } from './open-case';
import { releaseEffects, releaseResult } from './release-effects';
import { RELEASE, type ReleaseQuestion, releaseQuestion } from './release-question';
import { releaseWanted } from './release-wanted';

/**
 * Releases what a second person approves, in the change set of the approval (CR-9, I20). Hold, document and request must be what was put to him:
 * else the approval is void, and says why. A posting that would be refused, and a person who may not decide, leave the approval open.
 */
export const releaseCarrier = (ports: DeskPorts): ApprovalCarrier => ({
  actionType: RELEASE,
  carryOut: async (answered) => {
    const { approval } = answered;
    const asked = await ports.requestById(approval.actionRequestId ?? '');
    if (!asked.ok) return asked;
    const opened = await openCase(ports.cases, approval.targetId);
    if (!opened.ok) return isOfReading(opened.error) ? opened : ok(voided(opened.error.code, asked.value));
    const mayDecide = await authorityFor(ports, answered, opened.value);
    if (!mayDecide.ok) return mayDecide;
    if (answered.answer === 'rejected') return ok(rejected(answered, asked.value, mayDecide.value));
    return approve(ports, { answered, asked: asked.value, held: opened.value, by: mayDecide.value });
  },
});

const isOfReading = (error: ActionRefusal | ReadRefusal): error is ReadRefusal => error.code.startsWith('dataverse.');

const voided = (code: string, asked: ActionRequest | undefined): NotThere => ({
  kind: 'void',
  code,
  effects: { creates: [], updates: requestConcluded(asked, 'rejected', { code: 'approval.void', because: code }) },
});

/** By the amount that was put to him; what it is worth now is looked at again when he approves. */
function authorityFor(
  ports: DeskPorts,
  { approval, request }: AnsweredApproval,
  held: OpenCase,
): ReturnType<typeof approverAuthority> | Result<never, ActionRefusal> {
  const policy = releasePolicyOf(policyOf(held.settings.policies, RELEASE, heldSubject(held).legalEntityId));
  if (!policy.ok) return refuse({ ...policy.error });
  const riskGroup = held.profile?.riskGroup ?? held.hold.riskGroup;
  const released = { amount: approval.amount ?? decimal(0), ...(riskGroup === undefined ? {} : { riskGroup }) };
  return approverAuthority(ports, { userId: request.initiatingUserId, approval, policy: policy.value, released });
}

const rejected = (
  { approval }: AnsweredApproval,
  asked: ActionRequest | undefined,
  by: ApproverAuthority,
): Carried => ({
  kind: 'carried',
  result: { hold: approval.targetId, outcome: 'rejected' },
  effects: {
    creates: [],
    updates: requestConcluded(asked, 'rejected', { code: 'approval.rejected', approval: approval.id }),
  },
  authority: shownAuthority(by),
});

const shownAuthority = ({ authority, onBehalfOfId }: ApproverAuthority) => ({
  role: authority.role,
  upTo: authority.upTo,
  onBehalfOf: onBehalfOfId,
});

interface Approving {
  readonly answered: AnsweredApproval;
  readonly asked: ActionRequest | undefined;
  readonly held: OpenCase;
  readonly by: ApproverAuthority;
}

async function approve(
  ports: DeskPorts,
  { answered, asked, held, by }: Approving,
): Promise<Result<Carried | NotThere, ActionRefusal | ReadRefusal>> {
  const { approval } = answered;
  const question = questionAgain(ports, { answered, asked, held });
  if (!question.ok) return endsApproval(question.error) ? ok(voided(question.error.code, asked)) : question;
  const { amount, policy } = question.value;
  if (by.authority.upTo !== undefined && compareDecimals(amount, by.authority.upTo) > 0)
    return refuse({ code: 'approval.beyond-limit', approval: approval.id });
  if (policy.autonomy === 'observe') return refuse({ code: 'autonomy.observe' });
  const posting = await plannedPosting(ports, question.value, approval.requestedById ?? '');
  if (!posting.ok) return posting;
  const release = {
    question: question.value,
    posting: posting.value,
    requestedById: approval.requestedById ?? '',
    authority: by.authority,
    ...(by.onBehalfOfId === undefined ? {} : { onBehalfOfId: by.onBehalfOfId }),
    approved: { approval, byId: answered.request.initiatingUserId },
    occasion: approval.id,
  };
  const { creates, updates } = releaseEffects(release, ports.moment);
  const result = releaseResult(release);
  const { wake, moment } = ports;
  return ok({
    kind: 'carried',
    result,
    effects: { creates, updates: [...updates, ...requestConcluded(asked, 'done', result)] },
    authority: { ...shownAuthority(by), amount },
    ...(posting.value.kind === 'invoice' && wake ? { afterwards: () => wake('invoicing', moment.correlationId) } : {}),
  });
}

/** The question as it would be asked today, out of the very request the approval stands for. */
function questionAgain(
  { moment }: DeskPorts,
  { answered: { approval }, asked, held }: Omit<Approving, 'by'>,
): Result<ReleaseQuestion, ActionRefusal> {
  if (asked?.status !== 'needsApproval' || asked.initiatingUserId !== approval.requestedById)
    return refuse({ code: 'approval.request-changed', approval: approval.id });
  const wanted = releaseWanted(asked, moment.today);
  if (!wanted.ok) return wanted;
  const question = releaseQuestion(held, wanted.value);
  if (!question.ok) return question;
  return question.value.contentHash === approval.contentHash
    ? question
    : refuse({ code: 'approval.content-changed', approval: approval.id });
}

/** Settings can be put right; everything else has changed for good. */
const endsApproval = ({ code }: ActionRefusal): boolean =>
  code !== 'credit-release.no-exchange-rate' && code !== 'release-policy.invalid';
