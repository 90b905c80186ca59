import { tables, writeDecision } from '@o2c/core/dataverse';
import { type Shipment, shipmentIdentity, type ShipLine, shipOrder } from '@o2c/core/fulfilment';
import { newDecision } from '@o2c/core/operations';
import { customerMay, type SalesOrder } from '@o2c/core/ordering';
import { type RowCreate, type RowUpdate } from '../../adapters/dataverse/transactions/transaction';
import { rowLinksOf } from '../company-settings';
import { orderUpdates } from '../fulfilment/order-updates';
import { shipmentTransaction } from '../fulfilment/ship-orders';
import { type Moment } from '../moment';
import { type PlannedPosting, type PostingFacts } from './planned-posting';

/**
 * Ships what waits: the shipments of the order that are planned or picked or, where the warehouse planned none, everything that is still to be
 * shipped, as one shipment named after the hold, so that it leaves once. Refused as the shipping job would refuse it.
 */
export function planShipping(facts: PostingFacts): PlannedPosting {
  const { held, order, shipments } = facts;
  if (!customerMay(held.profile?.blocked ?? 'none', 'ship'))
    return { kind: 'refused', code: 'shipment.customer-blocked' };
  const waiting = shipments.filter(({ status }) => status === 'planned' || status === 'picked');
  return waiting.length === 0 ? shipRest(facts) : shipWaiting(facts, waiting, order);
}

/** The name of the shipment that a release with posting makes: the same hold, the same shipment. */
const releaseShipmentKey = (holdId: string): string => `credit.release ${holdId}`;

function shipRest({ held, order, moment }: PostingFacts): PlannedPosting {
  const request = { key: releaseShipmentKey(held.hold.id), orderId: order.id, shippedOn: moment.today };
  const shipped = shipOrder(order, request, moment.now);
  if (!shipped.ok) return { kind: 'refused', code: shipped.error.code };
  const { creates, updates } = shipmentTransaction(shipped.value, held.settings, moment);
  return { kind: 'shipment', shipmentIds: [shipmentIdentity(request.key).id], creates, updates };
}

/** One after the other, each on the order as the earlier ones leave it. */
function shipWaiting({ held, moment }: PostingFacts, waiting: readonly Shipment[], order: SalesOrder): PlannedPosting {
  let after = order;
  const rows: { creates: RowCreate[]; updates: RowUpdate[] } = { creates: [], updates: [] };
  for (const shipment of waiting) {
    const lines = linesOf(shipment, order);
    const request = { key: shipment.key, orderId: order.id, shippedOn: moment.today, lines };
    const shipped = shipOrder(after, request, moment.now);
    if (!shipped.ok) return { kind: 'refused', code: shipped.error.code };
    after = shipped.value.order;
    const { ownerTeamId } = rowLinksOf(held.settings, order.legalEntityId);
    const row = writeDecision(shipmentDecision(shipment, order, moment), { ownerTeamId });
    rows.creates.push({ entitySetName: tables.decision.entitySetName, row });
    rows.updates.push(shippedUpdate(shipment, moment));
  }
  const lines = orderUpdates(after, moment.correlationId, ({ shippedQuantity }) => ({
    [tables.salesOrderLine.columns.shippedQuantity.name]: { exact: shippedQuantity },
  }));
  return {
    kind: 'shipment',
    shipmentIds: waiting.map(({ id }) => id),
    creates: rows.creates,
    updates: [...lines, ...rows.updates],
  };
}

/** A line that is not of the order has no number, and is refused as unknown. */
const linesOf = (shipment: Shipment, order: SalesOrder): readonly ShipLine[] =>
  shipment.lines.map(({ orderLineId, quantity }) => ({
    lineNumber: order.lines.find(({ id }) => id === orderLineId)?.lineNumber ?? -1,
    quantity,
  }));

const shippedUpdate = ({ id, etag }: Shipment, moment: Moment): RowUpdate => {
  const { entitySetName, columns, choices } = tables.shipment;
  return {
    entitySetName,
    id,
    etag,
    changes: {
      [columns.shipmentStatus.name]: choices.shipmentStatus.shipped,
      [columns.shippedOn.name]: moment.today,
      [columns.lastOperationId.name]: moment.correlationId,
    },
  };
};

const shipmentDecision = (shipment: Shipment, order: SalesOrder, moment: Moment) =>
  newDecision({
    type: 'shipment.create',
    legalEntityId: order.legalEntityId,
    customerId: order.customerId,
    targetTable: tables.shipment.logicalName,
    targetId: shipment.id,
    rule: 'order.released',
    outcome: 'shipped',
    autonomy: 'act',
    inputs: { order: order.id, content: order.creditClearedHash, request: shipment.requestHash },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: shipment.requestHash,
  });
