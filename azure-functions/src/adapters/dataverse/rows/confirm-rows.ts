import { decisionSelect, readDecision, tables } from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type Decision } from '@o2c/core/operations';
import { type ConfirmPorts } from '../../../jobs/ordering/confirm-ports';
import { CONFIRM_ORDER } from '../../../jobs/ordering/last-confirmation';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, equal } from '../query/filter';
import { readRows, type RowQuery } from '../query/read-rows';
import { readFulfilmentState } from './fulfilment-rows';
import { partiesOf } from './parties-of';
import { readRefusal } from './read-refusal';
import { understood } from './understood';

const { decision } = tables;

/** An order with the decisions that confirmed it and the parties of the letter, over Dataverse. */
export const readToConfirm =
  (connection: DataverseConnection, context: CallContext): ConfirmPorts['read'] =>
  async (orderId) => {
    const wanted = { orderIds: [orderId], shipmentIds: [], also: [confirmationsQuery(orderId)] };
    const read = await readFulfilmentState(connection, context, wanted);
    if (!read.ok) return read;
    const { state, also } = read.value;
    const decisions = understood(also.flat(), readDecision);
    const order = state.orders.get(orderId);
    const { settings } = state;
    if (!order) return ok({ settings, order: state.unreadable.get(orderId), blocked: 'none', parties: {}, decisions });
    const parties = await partiesOf(connection, context, order);
    if (!parties.ok) return parties;
    const blocked = state.blockOf(order.customerId, order.legalEntityId);
    return ok({ settings, order, blocked, parties: parties.value, decisions });
  };

/** Decisions `order.confirm` about an order. */
export const confirmationsOf =
  (connection: DataverseConnection, context: CallContext) =>
  async (orderId: string): Reading<readonly Decision[]> => {
    const read = await readRows(connection, context, confirmationsQuery(orderId));
    return read.outcome === 'ok' ? ok(understood(read.rows, readDecision)) : readRefusal(read);
  };

const confirmationsQuery = (orderId: string): RowQuery => ({
  from: decision.entitySetName,
  select: decisionSelect,
  where: all(
    equal(decision.columns.targetId.name, { text: orderId }),
    equal(decision.columns.type.name, { text: CONFIRM_ORDER }),
  ),
});
