import { type CreditHold, type HoldReason, inCurrency } from '@o2c/core/credit';
import { holdReasonChanges, tables, writeCreditHold, writeDecision, writeHoldReasonOf } from '@o2c/core/dataverse';
import { alternateKey, compareDecimals, ok, refuse, type Result, rowId, zero } from '@o2c/core/kernel';
import { newDecision } from '@o2c/core/operations';
import { orderContentHash, orderTotals } from '@o2c/core/ordering';
import { z } from 'zod';
import { type Action, type ActionRefusal, type Prepared } from '../action-requests/action';
import { type ActionRequest, type Effects } from '../action-requests/action-request';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { holdUpdate, orderUpdate, ownerUpdates } from './case-updates';
import { type DeskPorts } from './desk-ports';
import { type OrderCase } from './hold-case';
import { CREDIT_DECIDERS } from './open-case';
import { readPayload, reasonOf } from './read-payload';

const payload = z.strictObject({ note: z.string().max(2_000).optional() });

/**
 * `credit.force` on an order, with a reason: it is held whatever the rules say, also when it was cleared, until a person lets it go (CR-8). Only
 * what has not wholly left can be held. The same change set takes it out of what may be shipped; its measures come with the next evaluation,
 * which never lets it go.
 */
export const creditForceAction = ({ cases, evaluate, moment }: DeskPorts): Action => ({
  type: 'credit.force',
  roles: CREDIT_DECIDERS,
  targets: [tables.salesOrder.logicalName],
  prepare: async (request) => {
    const reason = reasonOf(request);
    if (!reason.ok) return reason;
    const given = readPayload(payload, request.payload);
    if (!given.ok) return given;
    const found = await cases.byOrderId(request.targetId);
    if (!found.ok) return found;
    if (!found.value) return refuse({ code: 'credit-hold.order-not-open', order: request.targetId });
    const prepared = force({ held: found.value, request, reason: reason.value, note: given.value.note }, moment);
    if (!prepared.ok) return prepared;
    const { customerId } = found.value.order;
    return ok({ ...prepared.value, afterwards: () => evaluate([customerId], moment) });
  },
});

interface Forcing {
  readonly held: OrderCase;
  readonly request: ActionRequest;
  readonly reason: string;
  readonly note: string | undefined;
}

function force(forcing: Forcing, moment: Moment): Result<Prepared, ActionRefusal> {
  const { held, request } = forcing;
  const { order, hold } = held;
  if (hold?.forced === true) return refuse({ code: 'credit-hold.already-forced', hold: hold.id });
  if (order.lines.every(({ quantity, shippedQuantity }) => compareDecimals(shippedQuantity, quantity) >= 0))
    return refuse({ code: 'credit-hold.order-shipped', order: order.id });
  const rows = hold ? forceOpen({ ...held, hold }, request, moment) : forceAnew(held, request, moment);
  if (!rows.ok) return rows;
  const { holdId, effects } = rows.value;
  const { columns, choices, lookups } = tables.salesOrder;
  const stopped = {
    [columns.creditStatus.name]: choices.creditStatus.held,
    [`${lookups.creditHold.navigation}@odata.bind`]: `/${lookups.creditHold.targetSet}(${holdId})`,
  };
  const row = writeDecision(decisionOf(forcing, holdId, moment), rowLinksOf(held.settings, order.legalEntityId));
  return ok({
    result: { order: order.id, hold: holdId, outcome: 'forced' },
    snapshots: [],
    effects: {
      creates: [...effects.creates, { entitySetName: tables.decision.entitySetName, row }],
      updates: [orderUpdate(held, stopped, moment), ...effects.updates, ...ownerUpdates(held, moment)],
    },
  });
}

interface ForcedRows {
  readonly holdId: string;
  readonly effects: Effects;
}

const forcedReason = (holdId: string, moment: Moment): HoldReason => ({
  id: rowId('creditholdreason', holdId, 'forced'),
  cause: 'forced',
  ruleId: 'FORCED',
  scope: 'document',
  since: moment.now,
  cleared: false,
});

/** The hold that is open becomes a forced one. */
function forceOpen(
  { hold, order, settings }: OrderCase & { readonly hold: NonNullable<OrderCase['hold']> },
  request: ActionRequest,
  moment: Moment,
): Result<ForcedRows, ActionRefusal> {
  const links = rowLinksOf(settings, order.legalEntityId);
  const reason = forcedReason(hold.id, moment);
  const known = hold.reasons.find(({ cause }) => cause === 'forced');
  const { entitySetName } = tables.creditHoldReason;
  const changes = { forced: true, forcedById: request.initiatingUserId, status: 'open' } as const;
  const head = holdUpdate(hold, changes, moment);
  return ok({
    holdId: hold.id,
    effects: known
      ? {
          creates: [],
          updates: [head, { entitySetName, id: known.id, etag: known.etag, changes: holdReasonChanges(reason) }],
        }
      : { creates: [{ entitySetName, row: writeHoldReasonOf(hold.id, reason, links) }], updates: [head] },
  });
}

/** An order that is cleared or was never looked at gets a hold; its id follows from the hold before it, as an evaluation's does. */
function forceAnew(held: OrderCase, request: ActionRequest, moment: Moment): Result<ForcedRows, ActionRefusal> {
  const { order, owner, settings } = held;
  const totals = orderTotals(order);
  if (!totals.ok) return refuse({ code: totals.error.code, order: order.id });
  const currency = owner?.currency ?? order.currency;
  const amount = inCurrency(totals.value.gross, currency, settings.currencyRates) ?? totals.value.gross;
  const before = order.creditHoldId ?? 'first';
  const id = rowId('credithold', order.id, before);
  const limit = owner?.creditLimit;
  const hold: CreditHold = {
    id,
    key: alternateKey('credithold', order.id, before),
    name: order.orderNumber,
    documentKind: 'order',
    orderId: order.id,
    customerId: order.customerId,
    legalEntityId: order.legalEntityId,
    checkpoint: 'orderEntry',
    status: 'open',
    forced: true,
    forcedById: request.initiatingUserId,
    contentHash: orderContentHash(order),
    orderAmount: amount,
    exposure: zero(amount.currency),
    ...(limit?.currency === amount.currency ? { creditLimit: limit } : {}),
    heldOn: moment.now,
    lastOperationId: moment.correlationId,
    reasons: [forcedReason(id, moment)],
  };
  const row = writeCreditHold(hold, rowLinksOf(settings, order.legalEntityId));
  return ok({
    holdId: id,
    effects: { creates: [{ entitySetName: tables.creditHold.entitySetName, row }], updates: [] },
  });
}

const decisionOf = ({ held, request, reason, note }: Forcing, holdId: string, moment: Moment) =>
  newDecision({
    type: 'credit.force',
    legalEntityId: held.order.legalEntityId,
    customerId: held.order.customerId,
    targetTable: tables.salesOrder.logicalName,
    targetId: held.order.id,
    rule: 'forced by a person',
    outcome: 'held',
    autonomy: 'approve',
    inputs: {
      hold: holdId,
      content: orderContentHash(held.order),
      was: held.order.creditStatus,
      requestedBy: request.initiatingUserId,
      reason: reason.slice(0, 500),
      note: note?.slice(0, 500),
    },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: request.id,
  });
