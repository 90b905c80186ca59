import { tables, writeDecision, type RowLinks } from '@o2c/core/dataverse';
import { type PlainData } from '@o2c/core/kernel';
import { newDecision } from '@o2c/core/operations';
import { type RowCreate } from '../../../adapters/dataverse/transactions/transaction';
import { type ActionRequest } from '../../action-requests/action-request';
import { type Moment } from '../../moment';

/** What a person decided about money, and on what. */
export interface DecidedByPerson {
  readonly request: ActionRequest;
  readonly legalEntityId: string;
  readonly customerId: string;
  readonly outcome: string;
  readonly inputs: Readonly<Record<string, PlainData>>;
}

/** The record of a person's word (AU-1), written with what it did. */
export function personDecision(
  { request, legalEntityId, customerId, outcome, inputs }: DecidedByPerson,
  { links, moment }: { readonly links: RowLinks; readonly moment: Moment },
): RowCreate {
  const decision = newDecision({
    type: request.type,
    legalEntityId,
    customerId,
    targetTable: request.targetTable,
    targetId: request.targetId,
    rule: 'decided by a person',
    outcome,
    autonomy: 'approve',
    inputs: { ...inputs, requestedBy: request.initiatingUserId, reason: (request.reason ?? '').slice(0, 500) },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: request.id,
  });
  return { entitySetName: tables.decision.entitySetName, row: writeDecision(decision, links) };
}
