import { releaseOutcome, releasePath, RELEASE_ASKERS, stoppedStep } from '@o2c/core/credit';
import { tables } from '@o2c/core/dataverse';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { type Action, type ActionRefusal, type Prepared } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { type ReadRefusal } from '../reading';
import { askReleaseApproval } from './ask-release-approval';
import { type DeskPorts } from './desk-ports';
import { type HoldCase } from './hold-case';
import { openCase } from './open-case';
import { planPosting, type StoppedFacts } from './plan-posting';
import { type PlannedPosting } from './planned-posting';
import { releaseEffects, releaseResult } from './release-effects';
import { RELEASE, type ReleaseQuestion, releaseQuestion } from './release-question';
import { releaseWanted } from './release-wanted';

/**
 * `credit.release` on a hold, with a reason and `{ "contentHash", "mode"?, "reviewOn"?, "note"? }`: the document is cleared for its content as it is,
 * against the rules, on the person's word as far as his authority goes; beyond it a second person is asked (CR-5, CR-9, VA-6). Refused unless the
 * hold is open and hold and document are still what the person saw. With posting the step that was stopped is carried on with in the same change
 * set, and a posting that would be refused keeps the hold. A release takes room: orders that are evaluated at the same time see it, for the
 * limit's owner changes with it. A quote, or an invoice made by hand, takes none, and has nothing to post.
 */
export const creditReleaseAction = (ports: DeskPorts): Action => ({
  type: RELEASE,
  roles: RELEASE_ASKERS,
  targets: [tables.creditHold.logicalName],
  prepare: (request) => prepare(ports, request, 'credit.release'),
});

/** `credit.request-release`, payload as for `credit.release`: puts a release to whoever has the authority, without using any of one's own. */
export const creditRequestReleaseAction = (ports: DeskPorts): Action => ({
  type: 'credit.request-release',
  roles: RELEASE_ASKERS,
  targets: [tables.creditHold.logicalName],
  prepare: (request) => prepare(ports, request, 'credit.request-release'),
});

async function prepare(
  ports: DeskPorts,
  request: ActionRequest,
  asked: 'credit.release' | 'credit.request-release',
): Promise<Result<Prepared, ActionRefusal | ReadRefusal>> {
  const { moment } = ports;
  const wanted = releaseWanted(request, moment.today);
  if (!wanted.ok) return wanted;
  const human = await ports.isHuman(request.initiatingUserId);
  if (!human.ok) return human;
  if (!human.value) return refuse({ code: 'credit-release.not-a-person' });
  const opened = await openCase(ports.cases, request.targetId);
  if (!opened.ok) return opened;
  const question = releaseQuestion(opened.value, wanted.value);
  if (!question.ok) return question;
  const roles = await ports.rolesOf(request.initiatingUserId);
  if (!roles.ok) return roles;
  const posting = await plannedPosting(ports, question.value, request.initiatingUserId);
  if (!posting.ok) return posting;
  return decide(ports, { request, asked, roles: roles.value, question: question.value, posting: posting.value });
}

/** What releasing with posting would do; refused with the planner's code when it would not go through. */
export async function plannedPosting(
  { cases, moment }: DeskPorts,
  { held, wanted }: ReleaseQuestion,
  byId: string,
): Promise<Result<Exclude<PlannedPosting, { kind: 'refused' }>, ActionRefusal | ReadRefusal>> {
  if (wanted.mode === 'withoutPosting') return ok({ kind: 'nothing' });
  if (held.kind === 'document') return refuse({ code: 'credit-release.nothing-to-post', hold: held.hold.id });
  const stopped = await stoppedFacts(cases, held, byId);
  if (!stopped.ok) return stopped;
  const planned = planPosting(held, stopped.value, moment);
  const posting = postingOf(planned);
  const { forced } = held.hold;
  const outcome = releaseOutcome({ by: 'person', mode: wanted.mode, forced, posting });
  if (outcome.hold === 'kept') return refuse({ code: outcome.code, posting: held.hold.checkpoint ?? '' });
  return planned.kind === 'refused' ? refuse({ code: planned.code }) : ok(planned);
}

async function stoppedFacts(
  cases: DeskPorts['cases'],
  { hold, order }: HoldCase,
  byId: string,
): Promise<Result<StoppedFacts, ReadRefusal>> {
  if (stoppedStep(hold) !== 'confirmation') {
    const shipments = await cases.shipmentsOf(order.id);
    return shipments.ok ? ok({ shipments: shipments.value }) : shipments;
  }
  const decisions = await cases.confirmationsOf(order.id);
  if (!decisions.ok) return decisions;
  const parties = await cases.partiesOf(order);
  if (!parties.ok) return parties;
  return ok({ confirming: { decisions: decisions.value, parties: parties.value, asked: { byId } } });
}

const postingOf = (planned: PlannedPosting) => {
  if (planned.kind === 'refused') return planned;
  return planned.kind === 'nothing' ? ({ kind: 'nothing' } as const) : ({ kind: 'possible' } as const);
};

interface Deciding {
  readonly request: ActionRequest;
  readonly asked: 'credit.release' | 'credit.request-release';
  readonly roles: readonly string[];
  readonly question: ReleaseQuestion;
  readonly posting: Exclude<PlannedPosting, { kind: 'refused' }>;
}

function decide(
  { moment, wake }: DeskPorts,
  { request, asked, roles, question, posting }: Deciding,
): Result<Prepared, ActionRefusal> {
  const { hold, pending } = question.held;
  const path = releasePath({ ...question, roles }, question.policy);
  if (path.kind === 'notAllowed') return refuse({ code: path.code, hold: hold.id });
  if (path.kind === 'needsApproval' && path.action !== asked && asked === 'credit.release')
    return refuse({ code: 'credit-release.no-authority', action: path.action });
  if (path.kind === 'needsApproval' || asked === 'credit.request-release') {
    const same = pending.find(({ contentHash }) => contentHash === question.contentHash);
    if (same && moment.now < same.expiresOn) return refuse({ code: 'approval.pending', approval: same.id });
    return ok(askReleaseApproval({ question, request }, moment));
  }
  const { authority } = path;
  const release = { question, posting, authority, requestedById: request.initiatingUserId, occasion: request.id };
  return ok({
    result: releaseResult(release),
    snapshots: [],
    effects: releaseEffects(release, moment),
    ...(posting.kind === 'invoice' && wake ? { afterwards: () => wake('invoicing', moment.correlationId) } : {}),
  });
}
