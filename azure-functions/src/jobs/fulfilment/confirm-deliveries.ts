import { type RowUnreadable, tables, writeDecision } from '@o2c/core/dataverse';
import {
  confirmDelivery,
  type ConfirmedDelivery,
  type DeliveryRefusal,
  type DeliveryReport,
  type Shipment,
} from '@o2c/core/fulfilment';
import { canonicalJson, ok, type Result, rowId, sha256, subtractDecimals, utf8Bytes } from '@o2c/core/kernel';
import { newDecision } from '@o2c/core/operations';
import { type OrderLine, type SalesOrder } from '@o2c/core/ordering';
import { type RowUpdate, type Transaction } from '../../adapters/dataverse/transactions/transaction';
import { rowLinksOf } from '../company-settings';
import { type Moment } from '../moment';
import { type ReadRefusal } from '../reading';
import { type Decided, decideInRounds, type NotWritten } from './decide-in-rounds';
import { type FulfilmentPorts, type FulfilmentState } from './fulfilment-rows';
import { orderUpdates } from './order-updates';

/** What became of one report; `unchanged`: the very same was reported before. */
export type DeliveryAnswer = { readonly shipmentId: string } & (
  | { readonly outcome: 'confirmed' | 'unchanged' }
  | { readonly outcome: 'refused'; readonly refusal: ConfirmationRefusal }
);

export type ConfirmationRefusal =
  | DeliveryRefusal
  | NotWritten
  | RowUnreadable
  | { readonly code: 'delivery.shipment-unknown'; readonly shipmentId: string };

export type ConfirmDeliveries = (
  reports: readonly DeliveryReport[],
  moment: Moment,
) => Promise<Result<readonly DeliveryAnswer[], ReadRefusal>>;

/**
 * Takes in what arrived (FU-5): shipment and lines over the versions that were read, and what did not arrive back to the order's lines, in one
 * change set. The same report again changes nothing. What is delivered and not posted is billable from then on.
 */
export const confirmDeliveries =
  (ports: FulfilmentPorts): ConfirmDeliveries =>
  (reports, moment) =>
    decideInRounds(reports, {
      decide: async (open) => {
        const shipmentIds = [...new Set(open.map(({ shipmentId }) => shipmentId))];
        const state = await ports.read({ orderIds: [], shipmentIds });
        return state.ok ? ok(decideAll(open, state.value, moment)) : state;
      },
      write: ports.write,
      guardOf: ({ shipmentId }) => shipmentId,
      failed: refused,
    });

type DecidedReport = Decided<DeliveryReport, DeliveryAnswer>;

function decideAll(
  reports: readonly DeliveryReport[],
  state: FulfilmentState,
  moment: Moment,
): readonly DecidedReport[] {
  const orders = new Map(state.orders);
  const shipments = new Map(state.shipments);
  return reports.map((report): DecidedReport => {
    const { shipmentId } = report;
    const shipment = shipments.get(shipmentId);
    const order = shipment && orders.get(shipment.orderId);
    if (!shipment || !order) return { item: report, answer: refused(report, missing(shipmentId, shipment, state)) };
    const confirmed = confirmDelivery(shipment, report);
    if (!confirmed.ok) return { item: report, answer: refused(report, confirmed.error) };
    if (confirmed.value.shipment === shipment) return { item: report, answer: { shipmentId, outcome: 'unchanged' } };
    const after = withShortages(order, confirmed.value);
    orders.set(order.id, after);
    shipments.set(shipmentId, confirmed.value.shipment);
    return {
      item: report,
      transaction: transactionOf({ confirmed: confirmed.value, order: after }, state, moment),
      whenWritten: { shipmentId, outcome: 'confirmed' },
    };
  });
}

const refused = ({ shipmentId }: DeliveryReport, refusal: ConfirmationRefusal): DeliveryAnswer => ({
  shipmentId,
  outcome: 'refused',
  refusal,
});

const missing = (
  shipmentId: string,
  shipment: Shipment | undefined,
  { unreadable }: FulfilmentState,
): ConfirmationRefusal =>
  unreadable.get(shipmentId) ??
  unreadable.get(shipment?.orderId ?? '') ?? { code: 'delivery.shipment-unknown', shipmentId };

/** What did not arrive may be shipped again. */
const withShortages = (order: SalesOrder, { shortages }: ConfirmedDelivery): SalesOrder => ({
  ...order,
  lines: order.lines.map((line): OrderLine => {
    const own = shortages.filter(({ orderLineId }) => orderLineId === line.id).map(({ quantity }) => quantity);
    return { ...line, shippedQuantity: own.reduce(subtractDecimals, line.shippedQuantity) };
  }),
});

interface Confirmation {
  readonly confirmed: ConfirmedDelivery;
  readonly order: SalesOrder;
}

function transactionOf(
  { confirmed: { shipment, shortages }, order }: Confirmation,
  { settings }: FulfilmentState,
  moment: Moment,
): Transaction {
  const lines = shipment.lines.map(({ sequence, deliveredQuantity }) => `${sequence}: ${deliveredQuantity ?? '0'}`);
  const facts = canonicalJson({ deliveredOn: shipment.deliveredOn, lines });
  const operationId = rowId('operation', shipment.id, facts);
  const decision = newDecision({
    type: 'shipment.deliver',
    legalEntityId: shipment.legalEntityId,
    customerId: shipment.customerId,
    targetTable: tables.shipment.logicalName,
    targetId: shipment.id,
    rule: shortages.length === 0 ? 'delivered.in-full' : 'delivered.short',
    outcome: shipment.status,
    autonomy: 'act',
    inputs: { deliveredOn: shipment.deliveredOn, shortages: shortages.length, report: sha256(utf8Bytes(facts)) },
    correlationId: moment.correlationId,
    recordedOn: moment.now,
    occasion: facts,
  });
  const links = rowLinksOf(settings, shipment.legalEntityId);
  return {
    key: shipment.key,
    creates: [{ entitySetName: tables.decision.entitySetName, row: writeDecision(decision, links) }],
    updates: [
      ...shipmentUpdates(shipment, operationId),
      ...(shortages.length === 0
        ? []
        : orderUpdates(order, operationId, ({ shippedQuantity }) => ({
            [tables.salesOrderLine.columns.shippedQuantity.name]: { exact: shippedQuantity },
          }))),
    ],
  };
}

const shipmentUpdates = (shipment: Shipment, operationId: string): readonly RowUpdate[] => {
  const { entitySetName, columns, choices } = tables.shipment;
  return [
    {
      entitySetName,
      id: shipment.id,
      etag: shipment.etag,
      changes: {
        [columns.shipmentStatus.name]: choices.shipmentStatus[shipment.status],
        ...(shipment.deliveredOn === undefined ? {} : { [columns.deliveredOn.name]: shipment.deliveredOn }),
        [columns.lastOperationId.name]: operationId,
      },
    },
    ...shipment.lines.map(({ id, etag, deliveredQuantity = '0' }) => ({
      entitySetName: tables.shipmentLine.entitySetName,
      id,
      etag,
      changes: { [tables.shipmentLine.columns.deliveredQuantity.name]: { exact: deliveredQuantity } },
    })),
  ];
};
