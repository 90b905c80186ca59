import { type HoldStatus } from '@o2c/core/credit';
import { holdChanges, orderStates, orderStatuses, tables, writeDecision } from '@o2c/core/dataverse';
import { ok, refuse, type Result } from '@o2c/core/kernel';
import { newDecision } from '@o2c/core/operations';
import { type CreditStatus } from '@o2c/core/ordering';
import { z } from 'zod';
import { type RowUpdate } from '../../adapters/dataverse/transactions/transaction';
import { type ActionRefusal, type Prepared } from '../action-requests/action';
import { type ActionRequest } from '../action-requests/action-request';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type HoldCase, type HoldCases } from './hold-case';

/** Who may let a held order go or cancel it. */
export const CREDIT_DECIDERS = ['O2C Credit Manager'];

const payload = z.strictObject({ contentHash: z.string().regex(/^[0-9a-f]{64}$/) });

/** The case behind a request, still open and still what the person saw. */
export async function openCase(
  cases: HoldCases,
  request: ActionRequest,
): Promise<Result<HoldCase, ActionRefusal | ReadRefusal>> {
  if ((request.reason ?? '').trim() === '') return refuse({ code: 'action.reason-missing' });
  const seen = payload.safeParse(jsonOf(request.payload));
  if (!seen.success) return refuse({ code: 'action.payload-invalid', field: 'contentHash' });
  const found = await cases.byHoldId(request.targetId);
  if (!found.ok) return found;
  if (!found.value) return refuse({ code: 'action.target-unknown' });
  const { hold, order } = found.value;
  if (hold.status !== 'open' && hold.status !== 'readyToRelease')
    return refuse({ code: 'credit-hold.not-open', status: hold.status });
  if (order.state !== 'submitted' || order.creditHoldId !== hold.id)
    return refuse({ code: 'credit-hold.not-of-order', order: order.id });
  if (seen.data.contentHash !== hold.contentHash) return refuse({ code: 'credit-hold.changed', hold: hold.id });
  return ok(found.value);
}

/** What a person's word makes of order and hold. */
export interface DecidedByPerson {
  readonly outcome: 'released' | 'rejected';
  readonly order: { readonly creditStatus: CreditStatus; readonly clearedHash?: string };
  readonly hold: { readonly status: HoldStatus };
}

interface Word {
  readonly request: ActionRequest;
  readonly decided: DecidedByPerson;
  readonly moment: Moment;
}

/** Order, hold, owner of the limit and decision, all written with the request's conclusion or not at all. */
export function personsDecision(held: HoldCase, { request, decided, moment }: Word): Prepared {
  const { order, hold, owner, settings } = held;
  const { outcome } = decided;
  const reason = request.reason ?? '';
  const row = newDecision({
    type: `credit.${outcome === 'released' ? 'release' : 'reject'}`,
    legalEntityId: order.legalEntityId,
    customerId: order.customerId,
    targetTable: tables.salesOrder.logicalName,
    targetId: order.id,
    rule: 'decided by a person',
    outcome,
    autonomy: 'approve',
    inputs: {
      hold: hold.id,
      content: hold.contentHash,
      requestedBy: request.initiatingUserId,
      reason: reason.slice(0, 500),
    },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: request.id,
  });
  const links = rowLinksOf(settings, order.legalEntityId);
  return {
    result: { order: order.id, hold: hold.id, outcome },
    snapshots: [],
    effects: {
      creates: [{ entitySetName: tables.decision.entitySetName, row: writeDecision(row, links) }],
      updates: [
        orderUpdate(held, decided, moment),
        holdUpdate(held, { request, decided, moment }),
        ...(owner ? [ownerUpdate(owner, moment)] : []),
      ],
    },
  };
}

function orderUpdate({ order }: HoldCase, { order: to, outcome }: DecidedByPerson, moment: Moment): RowUpdate {
  const { columns, choices, entitySetName } = tables.salesOrder;
  return {
    entitySetName,
    id: order.id,
    etag: order.etag,
    changes: {
      [columns.creditStatus.name]: choices.creditStatus[to.creditStatus],
      [columns.creditClearedHash.name]: to.clearedHash ?? null,
      [columns.lastOperationId.name]: moment.correlationId,
      ...(outcome === 'rejected'
        ? { [columns.state.name]: orderStates.cancelled, [columns.status.name]: orderStatuses.noMoney }
        : {}),
    },
  };
}

const holdUpdate = ({ hold }: HoldCase, { request, decided, moment }: Word): RowUpdate => ({
  entitySetName: tables.creditHold.entitySetName,
  id: hold.id,
  etag: hold.etag,
  changes: holdChanges({
    ...hold,
    status: decided.hold.status,
    releasedOn: moment.now,
    releasedById: request.initiatingUserId,
    releaseReason: (request.reason ?? '').slice(0, 4_000),
    lastOperationId: moment.correlationId,
  }),
});

/** No new exposure is computed here: the row changes so that nobody decides on the room as it was. */
const ownerUpdate = (owner: NonNullable<HoldCase['owner']>, moment: Moment): RowUpdate => ({
  entitySetName: tables.customerProfile.entitySetName,
  id: owner.id,
  etag: owner.etag,
  changes: {
    [tables.customerProfile.columns.version.name]: owner.version + 1,
    [tables.customerProfile.columns.lastOperationId.name]: moment.correlationId,
  },
});

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: refused by the schema like any other wrong shape.
    return undefined;
  }
}
