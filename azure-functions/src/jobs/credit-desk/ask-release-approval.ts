import { HOURS_TO_DECIDE, rolesThatCover } from '@o2c/core/credit';
import { type StoredApproval, tables, writeApproval, writeDecision } from '@o2c/core/dataverse';
import { alternateKey, type Instant, instant, rowId } from '@o2c/core/kernel';
import { type Approval, newDecision } from '@o2c/core/operations';
import { type Prepared } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { approvalClosed, holdUpdate } from './case-updates';
import { RELEASE, type ReleaseQuestion } from './release-question';

/** A question for a second person, and who asks it. */
interface AskedRelease {
  readonly question: ReleaseQuestion;
  readonly request: ActionRequest;
}

/**
 * Puts a release to a second person: approval, hold and decision in one change set, the request waits (VA-6). The approval's id follows from the
 * one before it on this hold, and the hold points at it: of two requests at once only one asks. One that stood for something else is void.
 */
export function askReleaseApproval({ question, request }: AskedRelease, moment: Moment): Prepared {
  const { held, subject, contentHash } = question;
  const { hold, settings, pending } = held;
  const approval = releaseApproval(question, {
    occasion: hold.approvalId ?? 'first',
    roles: rolesThatCover(question.policy, question),
    requestedById: request.initiatingUserId,
    actionRequestId: request.id,
    now: moment.now,
  });
  const links = rowLinksOf(settings, subject.legalEntityId);
  const row = writeDecision(decisionOf({ question, request }, approval, moment), links);
  const { expiresOn, roles = [] } = approval;
  return {
    status: 'needsApproval',
    result: { needsApproval: true, approval: approval.id, contentHash, by: roles, due: expiresOn },
    snapshots: [],
    effects: {
      creates: [
        { entitySetName: tables.approval.entitySetName, row: writeApproval(approval, links) },
        { entitySetName: tables.decision.entitySetName, row },
      ],
      updates: [
        holdUpdate(hold, { approvalId: approval.id }, moment),
        ...pending.map((before) => approvalClosed(before, 'void', 'credit-release.asked-anew')),
      ],
    },
  };
}

interface ApprovalOf {
  /** What went before: the same question after a recall is asked anew. */
  readonly occasion: string;
  readonly roles: readonly string[];
  readonly requestedById: string;
  readonly actionRequestId: string;
  readonly now: Instant;
}

function releaseApproval(
  { held, subject, contentHash, amount, currency }: ReleaseQuestion,
  { occasion, roles, requestedById, actionRequestId, now }: ApprovalOf,
): Approval {
  const identity = [RELEASE, held.hold.id, contentHash, occasion] as const;
  return {
    id: rowId('approval', ...identity),
    key: alternateKey('approval', ...identity),
    actionType: RELEASE,
    legalEntityId: subject.legalEntityId,
    targetTable: tables.creditHold.logicalName,
    targetId: held.hold.id,
    contentHash,
    amount,
    currencyCode: currency,
    status: 'requested',
    requestedById,
    actionRequestId,
    roles,
    expiresOn: decideBy(now),
    recordedOn: now,
  };
}

/** Until when somebody must have decided. */
const decideBy = (now: Instant): Instant =>
  instant(new Date(Date.parse(now) + HOURS_TO_DECIDE * 3_600_000).toISOString());

/** The same question to those above, after nobody decided in time: once, and with time of its own (VA-6). */
export const escalatedApproval = (lapsed: StoredApproval, roles: readonly string[], now: Instant): Approval => {
  const identity = [RELEASE, lapsed.targetId, lapsed.contentHash, lapsed.id] as const;
  return {
    ...lapsed,
    id: rowId('approval', ...identity),
    key: alternateKey('approval', ...identity),
    roles,
    escalatesId: lapsed.id,
    expiresOn: decideBy(now),
    recordedOn: now,
  };
};

const decisionOf = ({ question, request }: AskedRelease, approval: Approval, moment: Moment) =>
  newDecision({
    type: RELEASE,
    legalEntityId: question.subject.legalEntityId,
    customerId: question.subject.customerId,
    targetTable: question.subject.table,
    targetId: question.subject.id,
    rule: 'beyond authority',
    outcome: 'proposed',
    autonomy: 'approve',
    inputs: {
      hold: question.held.hold.id,
      content: question.subject.content,
      mode: question.wanted.mode,
      requestedBy: request.initiatingUserId,
      reason: question.wanted.reason.slice(0, 500),
      proposal: approval.id,
      by: approval.roles,
      due: approval.expiresOn,
    },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: request.id,
  });
