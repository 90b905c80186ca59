import {
  adjustmentHash,
  adjustmentIdentity,
  adjustmentLineIdentity,
  checkAdjustment,
  type LimitAdjustment,
  parseLimitPolicy,
  shownMoney,
} from '@o2c/core/credit-limits';
import {
  applicationChanges,
  customerProfileIdentity,
  type StoredCustomerProfile,
  tables,
  writeAdjustment,
  writeApproval,
  writeDecision,
} from '@o2c/core/dataverse';
import { type IsoDate, type Money, ok, refuse, type Result } from '@o2c/core/kernel';
import { type Approval, policyOf } from '@o2c/core/operations';
import { type ActionRefusal, type Prepared } from '../action-requests/action';
import { type ActionRequest, type Effects } from '../action-requests/action-request';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { applicationDecision } from './decline-application';
import { adjustmentApproval, limitAuthority } from './limit-authority';
import { ADJUST_LIMIT, type ApplicationState, type LimitPorts } from './limit-ports';
import { postedLine, type Posting, profileChanges, lineDecision } from './post-line';

/** What was granted. */
export interface Granted {
  readonly limit: Money;
  readonly expiresOn: IsoDate;
}

interface Approving {
  readonly request: ActionRequest;
  readonly granted: Granted;
}

interface Means {
  readonly ports: Pick<LimitPorts, 'limitsChanged'>;
  readonly moment: Moment;
}

/** Grants a limit: a journal of one line, posted at once, or submitted to a second person where the policy wants one (CR-17, VA-6). */
export function approveApplication(
  state: ApplicationState,
  { request, granted }: Approving,
  { ports, moment }: Means,
): Result<Prepared, ActionRefusal> {
  const { application, settings, holders, exposures } = state;
  const holder = holderOf(state);
  if (!holder) return refuse({ code: 'credit-application.profile-missing' });
  const adjustment = journalOf(state, holder, { request, granted });
  const wrong = checkAdjustment(adjustment, { today: moment.today, holders, exposures });
  if (wrong) return refuse({ ...wrong });
  const policy = parseLimitPolicy(policyOf(settings.policies, ADJUST_LIMIT, application.legalEntityId)?.parameters);
  if (!policy.ok) return refuse({ ...policy.error });
  const authority = limitAuthority(adjustment, settings);
  if (authority.autonomy === 'observe') return refuse({ code: 'autonomy.observe' });
  const grant = { state, holder, adjustment, request, granted, moment };
  if (authority.needsApproval) {
    const approval = adjustmentApproval(adjustment, authority, { requestedById: request.initiatingUserId, moment });
    return ok(inReview(grant, approval));
  }
  const posting = { adjustment, settings, policy: policy.value, autonomy: authority.autonomy, moment };
  return ok({
    ...approved(grant, posting),
    afterwards: () => ports.limitsChanged([application.customerId], moment),
  });
}

/** The customer's own profile in the legal entity; whoever uses another's limit gets none of his own. */
function holderOf({ application, holders }: ApplicationState): StoredCustomerProfile | undefined {
  const { id } = customerProfileIdentity(application.customerId, application.legalEntityId);
  return holders.get(application.profileId ?? id) ?? holders.get(id);
}

/** Submitted with the answer: its content is what the person who asked and the one who approves both see. */
function journalOf(
  { application }: ApplicationState,
  holder: StoredCustomerProfile,
  { request, granted }: Approving,
): LimitAdjustment {
  const identity = adjustmentIdentity(request.id, application.legalEntityId);
  const line = {
    ...adjustmentLineIdentity(identity.id, holder.id),
    name: shownMoney(granted.limit),
    sequence: 1,
    profileId: holder.id,
    customerId: holder.customerId,
    currency: granted.limit.currency,
    newLimit: granted.limit,
    unlimited: false,
    expiresOn: granted.expiresOn,
    belowExposure: false,
    explanation: application.name,
    previous: { unlimited: false },
  };
  const draft: LimitAdjustment = {
    ...identity,
    name: application.name,
    legalEntityId: application.legalEntityId,
    type: 'creditLimit',
    source: 'application',
    status: 'submitted',
    expiresOn: granted.expiresOn,
    ...(request.reason === undefined ? {} : { reason: request.reason }),
    requestedById: request.initiatingUserId,
    lines: [line],
  };
  return { ...draft, contentHash: adjustmentHash(draft) };
}

interface Grant extends Approving {
  readonly state: ApplicationState;
  readonly holder: StoredCustomerProfile;
  readonly adjustment: LimitAdjustment;
  readonly moment: Moment;
}

/** The journal comes into being posted: its line, the profile and the decisions with it. */
function approved(grant: Grant, posting: Posting): Prepared {
  const { state, holder, adjustment, moment } = grant;
  const [line] = adjustment.lines.map((one) => postedLine(one, holder, posting));
  if (!line) throw new Error('The journal of an application has one line.');
  const links = rowLinksOf(state.settings, adjustment.legalEntityId);
  const posted = { ...adjustment, status: 'posted' as const, postedOn: moment.now, lines: [line] };
  const { creates, updates } = answered(grant, 'approved', posted);
  const decision = {
    entitySetName: tables.decision.entitySetName,
    row: writeDecision(lineDecision(line, posting), links),
  };
  const profile = {
    entitySetName: tables.customerProfile.entitySetName,
    id: holder.id,
    etag: holder.etag,
    changes: profileChanges(line, holder, posting),
  };
  return {
    result: { application: state.application.id, outcome: 'approved', adjustment: adjustment.id },
    snapshots: [],
    effects: { creates: [...creates, decision], updates: [...updates, profile] },
  };
}

function inReview(grant: Grant, approval: Approval): Prepared {
  const { state, adjustment } = grant;
  const links = rowLinksOf(state.settings, adjustment.legalEntityId);
  const { creates, updates } = answered(grant, 'inReview', { ...adjustment, approvalId: approval.id });
  const question = { entitySetName: tables.approval.entitySetName, row: writeApproval(approval, links) };
  return {
    result: {
      application: state.application.id,
      outcome: 'inReview',
      adjustment: adjustment.id,
      approval: approval.id,
    },
    snapshots: [],
    effects: { creates: [question, ...creates], updates },
  };
}

/** The journal, the application's answer, and why it was given. */
function answered(grant: Grant, outcome: 'approved' | 'inReview', adjustment: LimitAdjustment): Effects {
  const { state, request, granted, moment } = grant;
  const { application, settings } = state;
  const links = rowLinksOf(settings, application.legalEntityId);
  const facts = { limit: shownMoney(granted.limit), expiresOn: granted.expiresOn, adjustment: adjustment.id };
  const decision = applicationDecision(state, { request, outcome, facts }, moment);
  const to = {
    ...application,
    status: outcome,
    adjustmentId: adjustment.id,
    decidedById: request.initiatingUserId,
    reason: request.reason ?? '',
    lastOperationId: moment.correlationId,
    ...(outcome === 'approved'
      ? { approvedLimit: granted.limit, limitExpiresOn: granted.expiresOn, decidedOn: moment.now }
      : {}),
  };
  return {
    creates: [
      { entitySetName: tables.creditLimitAdjustment.entitySetName, row: writeAdjustment(adjustment, links) },
      { entitySetName: tables.decision.entitySetName, row: writeDecision(decision, links) },
    ],
    updates: [
      {
        entitySetName: tables.creditApplication.entitySetName,
        id: application.id,
        etag: application.etag,
        changes: applicationChanges(to),
      },
    ],
  };
}
