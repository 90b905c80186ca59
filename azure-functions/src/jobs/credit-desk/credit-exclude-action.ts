import { tables, writeDecision } from '@o2c/core/dataverse';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { newDecision } from '@o2c/core/operations';
import { z } from 'zod';
import { type RowUpdate } from '../../adapters/dataverse/transactions/transaction';
import { type Action, type ActionRefusal, type Prepared } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { type ReadRefusal, type Reading } from '../reading';
import { orderUpdate } from './case-updates';
import { type DeskPorts } from './desk-ports';
import { CREDIT_DECIDERS } from './open-case';
import { readPayload, reasonOf } from './read-payload';

/** A profile that can be left out of the checks. */
export interface ExcludableProfile {
  readonly id: string;
  readonly etag: string;
  readonly customerId: string;
  readonly legalEntityId: string;
  readonly excludedFromCredit: boolean;
  readonly version: number;
  readonly ownerTeamId: string;
}

const payload = z.strictObject({ excluded: z.boolean() });

/**
 * `credit.exclude` on an order or a customer's profile, with a reason and `{ "excluded": true | false }`: it is left out of the credit checks, or
 * taken in again (CR-11). Kept as a decision, so that exposure outside control can be counted. The customer is evaluated at once.
 */
export const creditExcludeAction = (
  ports: DeskPorts & { readonly profileById: (id: string) => Reading<ExcludableProfile | undefined> },
): Action => ({
  type: 'credit.exclude',
  roles: CREDIT_DECIDERS,
  targets: [tables.salesOrder.logicalName, tables.customerProfile.logicalName],
  prepare: async (request) => {
    const reason = reasonOf(request);
    if (!reason.ok) return reason;
    const given = readPayload(payload, request.payload);
    if (!given.ok) return given;
    const { excluded } = given.value;
    const target = await targetOf(ports, request, excluded);
    if (!target.ok) return target;
    if (target.value.excluded === excluded)
      return refuse({ code: 'credit-exclude.already', excluded: String(excluded) });
    return ok(written(ports, { request, reason: reason.value, excluded, target: target.value }));
  },
});

/** What is to be left out, as it stands, and what changes. */
interface Excludable {
  readonly id: string;
  readonly customerId: string;
  readonly legalEntityId: string;
  readonly ownerTeamId: string;
  readonly excluded: boolean;
  readonly update: RowUpdate;
}

async function targetOf(
  { cases, moment, profileById }: Parameters<typeof creditExcludeAction>[0],
  request: ActionRequest,
  excluded: boolean,
): Promise<Result<Excludable, ActionRefusal | ReadRefusal>> {
  if (request.targetTable === tables.salesOrder.logicalName) {
    const found = await cases.byOrderId(request.targetId);
    if (!found.ok) return found;
    if (!found.value) return refuse({ code: 'credit-hold.order-not-open', order: request.targetId });
    const { order } = found.value;
    const { columns, choices, lookups } = tables.salesOrder;
    // What was cleared because nobody looked wants a verdict again; the hash stays, for goods may have left under it.
    const again = !excluded && order.creditStatus === 'cleared';
    const changes = {
      ...(again ? { [columns.creditStatus.name]: choices.creditStatus.notEvaluated } : {}),
      [columns.excludedFromCredit.name]: excluded,
      [`${lookups.excludedBy.navigation}@odata.bind`]: `/${lookups.excludedBy.targetSet}(${request.initiatingUserId})`,
    };
    const update = orderUpdate(found.value, changes, moment);
    return ok({ ...order, excluded: order.excludedFromCredit ?? false, update });
  }
  const profile = await profileById(request.targetId);
  if (!profile.ok) return profile;
  if (!profile.value) return refuse({ code: 'action.target-unknown' });
  const { id, etag, version, excludedFromCredit } = profile.value;
  const { columns, entitySetName } = tables.customerProfile;
  const changes = {
    [columns.excludedFromCredit.name]: excluded,
    [columns.version.name]: version + 1,
    [columns.lastOperationId.name]: moment.correlationId,
  };
  return ok({ ...profile.value, excluded: excludedFromCredit, update: { entitySetName, id, etag, changes } });
}

interface Exclusion {
  readonly request: ActionRequest;
  readonly reason: string;
  readonly excluded: boolean;
  readonly target: Excludable;
}

function written({ evaluate, moment }: DeskPorts, { request, reason, excluded, target }: Exclusion): Prepared {
  const outcome = excluded ? 'excluded' : 'included';
  const decision = newDecision({
    type: 'credit.exclude',
    legalEntityId: target.legalEntityId,
    customerId: target.customerId,
    targetTable: request.targetTable,
    targetId: target.id,
    rule: excluded ? 'Excluded by a person' : 'Included by a person',
    outcome,
    autonomy: 'approve',
    inputs: { requestedBy: request.initiatingUserId, reason: reason.slice(0, 500) },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: request.id,
  });
  return {
    result: { target: target.id, outcome },
    snapshots: [],
    effects: {
      creates: [
        {
          entitySetName: tables.decision.entitySetName,
          row: writeDecision(decision, { ownerTeamId: target.ownerTeamId }),
        },
      ],
      updates: [target.update],
    },
    afterwards: () => evaluate([target.customerId], moment),
  };
}
