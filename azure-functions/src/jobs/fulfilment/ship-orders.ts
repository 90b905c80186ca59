import { type RowUnreadable, tables, writeDecision, writeShipment } from '@o2c/core/dataverse';
import {
  shipmentIdentity,
  type ShippedOrder,
  shipOrder,
  shipRequestHash,
  type ShipRefusal,
  type ShipRequest,
} from '@o2c/core/fulfilment';
import { ok, type Result, rowId } from '@o2c/core/kernel';
import { newDecision } from '@o2c/core/operations';
import { customerMay, type SalesOrder } from '@o2c/core/ordering';
import { type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type Decided, decideInRounds, type NotWritten } from './decide-in-rounds';
import { type FulfilmentPorts, type FulfilmentState } from './fulfilment-rows';
import { orderUpdates } from './order-updates';

/** What became of one request; `unchanged`: the very same request was taken before. */
export type ShipAnswer = { readonly key: string; readonly shipmentId: string } & (
  { readonly outcome: 'shipped' | 'unchanged' } | { readonly outcome: 'refused'; readonly refusal: ShipmentRefusal }
);

export type ShipmentRefusal =
  | ShipRefusal
  | NotWritten
  | RowUnreadable
  | { readonly code: 'shipment.order-unknown'; readonly orderId: string }
  | { readonly code: 'shipment.customer-blocked'; readonly customerId: string }
  /** Another request was taken under this key. */
  | { readonly code: 'shipment.key-reused'; readonly shipmentId: string };

export type ShipOrders = (
  requests: readonly ShipRequest[],
  moment: Moment,
) => Promise<Result<readonly ShipAnswer[], ReadRefusal>>;

/**
 * Ships orders: reads them, decides, and writes each shipment with what it takes from its order's lines in one change set over the order and the
 * lines as they were read. The caller's key makes it once: the same request again changes nothing, another one under the key is refused.
 */
export const shipOrders =
  (ports: FulfilmentPorts): ShipOrders =>
  (requests, moment) =>
    decideInRounds(requests, {
      decide: async (open) => {
        const state = await ports.read({
          orderIds: [...new Set(open.map(({ orderId }) => orderId))],
          shipmentIds: [...new Set(open.map(({ key }) => shipmentIdentity(key).id))],
        });
        return state.ok ? ok(decideAll(open, state.value, moment)) : state;
      },
      write: ports.write,
      guardOf: ({ orderId }) => orderId,
      failed: (request, reason) => refused(request, reason),
    });

type DecidedShipment = Decided<ShipRequest, ShipAnswer>;

/** One after the other, each on the state the earlier ones leave. */
function decideAll(
  requests: readonly ShipRequest[],
  state: FulfilmentState,
  moment: Moment,
): readonly DecidedShipment[] {
  const orders = new Map(state.orders);
  const taken = new Map([...state.shipments].map(([id, { requestHash }]) => [id, requestHash]));
  return requests.map((request): DecidedShipment => {
    const { id } = shipmentIdentity(request.key);
    const hash = taken.get(id);
    if (hash !== undefined) return { item: request, answer: repeated(request, hash) };
    const order = orders.get(request.orderId);
    const refusal = order ? blocked(order, state) : missing(request, state);
    if (refusal || !order) return { item: request, answer: refused(request, refusal ?? missing(request, state)) };
    const shipped = shipOrder(order, request, moment.now);
    if (!shipped.ok) return { item: request, answer: refused(request, shipped.error) };
    orders.set(order.id, shipped.value.order);
    taken.set(id, shipRequestHash(request));
    return {
      item: request,
      transaction: shipmentTransaction(shipped.value, state.settings, moment),
      whenWritten: { key: request.key, shipmentId: id, outcome: 'shipped' },
    };
  });
}

const repeated = (request: ShipRequest, hash: string): ShipAnswer => {
  const { id: shipmentId } = shipmentIdentity(request.key);
  return hash === shipRequestHash(request)
    ? { key: request.key, shipmentId, outcome: 'unchanged' }
    : refused(request, { code: 'shipment.key-reused', shipmentId });
};

const refused = (request: ShipRequest, refusal: ShipmentRefusal): ShipAnswer => ({
  key: request.key,
  shipmentId: shipmentIdentity(request.key).id,
  outcome: 'refused',
  refusal,
});

const missing = ({ orderId }: ShipRequest, { unreadable }: FulfilmentState): ShipmentRefusal =>
  unreadable.get(orderId) ?? { code: 'shipment.order-unknown', orderId };

const blocked = (
  { customerId, legalEntityId }: SalesOrder,
  { blockOf }: FulfilmentState,
): ShipmentRefusal | undefined =>
  customerMay(blockOf(customerId, legalEntityId), 'ship')
    ? undefined
    : { code: 'shipment.customer-blocked', customerId };

/** The change set of a shipment: its row, why, and the order with its lines over the versions that were read. */
export function shipmentTransaction(
  { shipment, order }: ShippedOrder,
  settings: FulfilmentState['settings'],
  moment: Moment,
): Transaction {
  const links = rowLinksOf(settings, order.legalEntityId);
  const lastOperationId = rowId('operation', shipment.id);
  const name = `${order.orderNumber} ${shipment.shippedOn ?? ''}`.trim();
  const decision = newDecision({
    type: 'shipment.create',
    legalEntityId: order.legalEntityId,
    customerId: order.customerId,
    targetTable: tables.shipment.logicalName,
    targetId: shipment.id,
    rule: 'order.cleared',
    outcome: 'shipped',
    autonomy: 'act',
    inputs: { order: order.id, content: order.creditClearedHash, request: shipment.requestHash },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: shipment.requestHash,
  });
  return {
    key: shipment.key,
    creates: [
      {
        entitySetName: tables.shipment.entitySetName,
        row: writeShipment({ ...shipment, lastOperationId, name }, links),
      },
      { entitySetName: tables.decision.entitySetName, row: writeDecision(decision, links) },
    ],
    updates: orderUpdates(order, lastOperationId, ({ shippedQuantity }) => ({
      [tables.salesOrderLine.columns.shippedQuantity.name]: { exact: shippedQuantity },
    })),
  };
}
