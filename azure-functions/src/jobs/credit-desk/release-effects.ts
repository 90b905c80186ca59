import { type AuthorityTier, releaseInputs } from '@o2c/core/credit';
import { type StoredApproval, tables, writeDecision } from '@o2c/core/dataverse';
import { newDecision } from '@o2c/core/operations';
import { type Effects } from '../action-requests/action-request';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { approvalClosed, holdUpdate } from './case-updates';
import { clearedUpdates } from './cleared-updates';
import { mergeUpdates } from './merge-updates';
import { type PlannedPosting } from './planned-posting';
import { RELEASE, type ReleaseQuestion } from './release-question';

/** A release that is decided: on whose word, by which authority, and what is posted with it. */
export interface DecidedRelease {
  readonly question: ReleaseQuestion;
  readonly posting: Exclude<PlannedPosting, { readonly kind: 'refused' }>;
  readonly requestedById: string;
  readonly authority: AuthorityTier;
  readonly onBehalfOfId?: string;
  /** The second person's word, where one was needed. */
  readonly approved?: { readonly approval: StoredApproval; readonly byId: string };
  /** Sets the decision apart: the request or the approval it follows from. */
  readonly occasion: string;
}

/** Document, hold, owner of the limit, decision and what is posted, all written with the request's conclusion or not at all (CR-5). */
export function releaseEffects(release: DecidedRelease, moment: Moment): Effects {
  const { question, posting } = release;
  const { held, subject, wanted } = question;
  const { hold, settings } = held;
  const cleared = clearedUpdates(held, moment);
  const { approved, requestedById } = release;
  const letGo = {
    status: 'released',
    releasedOn: moment.now,
    releasedById: requestedById,
    releaseReason: wanted.reason.slice(0, 4_000),
    releaseMode: wanted.mode,
    ...(wanted.reviewOn === undefined ? {} : { reviewOn: wanted.reviewOn }),
    ...(approved === undefined ? {} : { approvalId: approved.approval.id }),
  } as const;
  const others = held.pending.filter(({ id }) => id !== approved?.approval.id);
  const posted = { creates: [], updates: [], ...rowsOf(posting) };
  const row = writeDecision(decisionOf(release, moment), rowLinksOf(settings, subject.legalEntityId));
  return {
    creates: [{ entitySetName: tables.decision.entitySetName, row }, ...posted.creates],
    updates: mergeUpdates([
      ...posted.updates.slice(0, 1),
      cleared.document,
      ...posted.updates.slice(1),
      holdUpdate(hold, letGo, moment),
      ...cleared.limits,
      ...others.map((approval) => approvalClosed(approval, 'void', 'credit-hold.released')),
    ]),
  };
}

function rowsOf(posting: DecidedRelease['posting']): Partial<Effects> {
  if (posting.kind === 'confirmation') return { creates: posting.creates };
  return posting.kind === 'shipment' ? { creates: posting.creates, updates: posting.updates } : {};
}

const postedIds = (posting: Exclude<DecidedRelease['posting'], { readonly kind: 'nothing' }>): readonly string[] =>
  posting.kind === 'confirmation' ? [posting.mailId] : posting.shipmentIds;

function decisionOf(release: DecidedRelease, moment: Moment) {
  const { question, posting, authority, approved, requestedById, onBehalfOfId } = release;
  const { held, subject, wanted, amount, currency } = question;
  return newDecision({
    type: RELEASE,
    legalEntityId: subject.legalEntityId,
    customerId: subject.customerId,
    targetTable: subject.table,
    targetId: subject.id,
    rule: approved ? 'approved by a second person' : 'within authority',
    outcome: 'released',
    autonomy: 'approve',
    inputs: releaseInputs({
      holdId: held.hold.id,
      content: subject.content,
      mode: wanted.mode,
      requestedById,
      reason: wanted.reason,
      amount,
      currency,
      authority,
      ...(onBehalfOfId === undefined ? {} : { onBehalfOfId }),
      ...(approved === undefined
        ? {}
        : { approvalId: approved.approval.id, approvedById: approved.byId, approvedOn: moment.now }),
      ...(wanted.reviewOn === undefined ? {} : { reviewOn: wanted.reviewOn }),
      ...(posting.kind === 'nothing' ? {} : { posted: postedIds(posting) }),
    }),
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: release.occasion,
  });
}

/** What the person reads who asked. */
export const releaseResult = ({ question, posting, authority, approved }: DecidedRelease) => ({
  [question.subject.kind]: question.subject.id,
  hold: question.held.hold.id,
  outcome: 'released',
  mode: question.wanted.mode,
  authority: authority.role,
  ...(approved ? { approval: approved.approval.id } : {}),
  ...(question.wanted.mode === 'withPosting' ? { posting: shownPosting(posting) } : {}),
});

function shownPosting(posting: DecidedRelease['posting']) {
  switch (posting.kind) {
    case 'nothing':
      return { kind: 'nothing' };
    case 'confirmation':
      return { kind: 'confirmed', mail: posting.mailId };
    case 'shipment':
      return { kind: 'shipped', shipments: posting.shipmentIds };
    case 'invoice':
      return { kind: 'invoicing', shipments: posting.shipmentIds };
  }
}
