import { applicationChanges, tables, writeDecision } from '@o2c/core/dataverse';
import { type PlainData } from '@o2c/core/kernel';
import { levelOf, newDecision } from '@o2c/core/operations';
import { type Prepared } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { ADJUST_LIMIT, type ApplicationState } from './limit-ports';

/** No limit for now: the orders stay held, to be paid in advance or rejected; a later order asks anew. */
export function declineApplication(state: ApplicationState, request: ActionRequest, moment: Moment): Prepared {
  const { application, settings } = state;
  const { reason = '', initiatingUserId: decidedById } = request;
  const declined = {
    ...application,
    status: 'declined' as const,
    decidedOn: moment.now,
    decidedById,
    reason,
    lastOperationId: moment.correlationId,
  };
  const decision = applicationDecision(state, { request, outcome: 'declined', facts: {} }, moment);
  return {
    result: { application: application.id, outcome: 'declined' },
    snapshots: [],
    effects: {
      creates: [
        {
          entitySetName: tables.decision.entitySetName,
          row: writeDecision(decision, rowLinksOf(settings, application.legalEntityId)),
        },
      ],
      updates: [
        {
          entitySetName: tables.creditApplication.entitySetName,
          id: application.id,
          etag: application.etag,
          changes: applicationChanges(declined),
        },
      ],
    },
  };
}

interface Answer {
  readonly request: ActionRequest;
  readonly outcome: 'approved' | 'inReview' | 'declined';
  readonly facts: Readonly<Record<string, PlainData | undefined>>;
}

/** What a person answered to an application, and why. */
export const applicationDecision = (
  { application, settings }: ApplicationState,
  { request, outcome, facts }: Answer,
  moment: Moment,
) =>
  newDecision({
    type: 'credit.decide-application',
    legalEntityId: application.legalEntityId,
    customerId: application.customerId,
    targetTable: tables.creditApplication.logicalName,
    targetId: application.id,
    rule: 'decided by a person',
    outcome,
    autonomy: levelOf(settings, ADJUST_LIMIT, application.legalEntityId),
    inputs: { ...facts, decidedBy: request.initiatingUserId, reason: (request.reason ?? '').slice(0, 500) },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: request.id,
  });
