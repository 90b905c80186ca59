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
import { type CheckpointGate, type GateAnswer, type OpenGate } from '../credit/checkpoint-gate';
import { type ReadRefusal, type Reading } from '../reading';
import { type Decided, decideInRounds, type NotWritten } from './decide-in-rounds';
import { type FulfilmentPorts, type FulfilmentState, type FulfilmentWanted } from './fulfilment-rows';
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
  /** The credit check that was due before the shipment was not passed. */
  | { readonly code: 'shipment.check-not-passed'; readonly orderId: string; readonly reason: string }
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
  (ports: FulfilmentPorts, openGate: OpenGate): ShipOrders =>
  (requests, moment) => {
    const gate = openGate(moment);
    return decideInRounds(requests, {
      decide: async (open) => {
        const state = await readCleared(ports, gate, {
          orderIds: [...new Set(open.map(({ orderId }) => orderId))],
          shipmentIds: [...new Set(open.map(({ key }) => shipmentIdentity(key).id))],
        });
        return state.ok ? ok(decideAll(open, state.value, moment)) : state;
      },
      write: ports.write,
      guardOf: ({ orderId }) => orderId,
      failed: (request, reason) => refused(request, reason),
    });
  };

/** The state with orders checked where a check was due before they may leave (CR-3); only then it is read a second time. */
async function readCleared(
  ports: FulfilmentPorts,
  gate: CheckpointGate,
  wanted: FulfilmentWanted,
): Reading<CheckedState> {
  const state = await ports.read(wanted);
  if (!state.ok) return state;
  const checked = await gate(state.value.orders.values(), state.value.settings);
  if (!checked.ok) return checked;
  const { evaluated, stopped } = checked.value;
  const now = evaluated ? await ports.read(wanted) : state;
  return now.ok ? ok({ ...now.value, stopped }) : now;
}

type CheckedState = FulfilmentState & Pick<GateAnswer, 'stopped'>;

type DecidedShipment = Decided<ShipRequest, ShipAnswer>;

/** One after the other, each on the state the earlier ones leave. */
function decideAll(requests: readonly ShipRequest[], state: CheckedState, moment: Moment): readonly DecidedShipment[] {
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

function blocked(
  { id, customerId, legalEntityId, creditStatus }: SalesOrder,
  { blockOf, stopped }: CheckedState,
): ShipmentRefusal | undefined {
  if (!customerMay(blockOf(customerId, legalEntityId), 'ship'))
    return { code: 'shipment.customer-blocked', customerId };
  const reason = stopped.get(id);
  // One that is held now says so itself.
  return reason === undefined || creditStatus !== 'cleared'
    ? undefined
    : { code: 'shipment.check-not-passed', orderId: id, reason };
}

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
