import { type ShipRequest } from '@o2c/core/fulfilment';
import { addDays, type IsoDate } from '@o2c/core/kernel';
import {
  ORDER_LINES,
  orderLineSelect,
  readSalesOrder,
  readShipment,
  salesOrderSelect,
  shipmentSelect,
  tables,
} from '@o2c/core/dataverse';
import { type SalesOrder } from '@o2c/core/ordering';

import { all, equal } from '../../../azure-functions/src/adapters/dataverse/query/filter';
import { type Session } from '../../dataverse/connect';
import { readRows } from '../../dataverse/read-rows';
import { isWorkingDay, type YearOrder } from '../story/year-orders';
import { must } from '../../demo/must';
import { type ShipAnswer } from '../../../azure-functions/src/jobs/fulfilment/ship-orders';
import { momentOn } from './year-moment';
import { type YearPath } from './year-path';

export interface Warehouse {
  readonly day: IsoDate;
  readonly session: Session;
  /** The story's order by its id in its channel. */
  readonly orderOf: (externalId: string) => YearOrder | undefined;
}

/** Ships what is cleared and due, and confirms what has arrived. */
export async function shipAndDeliver(path: YearPath, warehouse: Warehouse): Promise<void> {
  const { day, session } = warehouse;
  if (!isWorkingDay(day)) return;
  const arriving = await underWay(warehouse);
  if (arriving.length > 0) must('deliveries', await path.confirmDeliveries(arriving, momentOn(day, '10:00')));
  const requests = (await clearedOrders(session)).flatMap((order) => dueShipments(order, warehouse));
  if (requests.length === 0) return;
  const answers = must('shipments', await path.shipOrders(requests, momentOn(day, '11:00')));
  const refused = answers.find((answer) => answer.outcome === 'refused' && !isHeldMeanwhile(answer));
  if (refused) throw new Error(`The demo year stops: a shipment was refused: ${JSON.stringify(refused)}`);
}

async function clearedOrders(session: Session): Promise<readonly SalesOrder[]> {
  const { columns, choices, entitySetName } = tables.salesOrder;
  const rows = await readRows(session, {
    from: entitySetName,
    select: salesOrderSelect,
    where: all(
      equal(columns.state.name, { number: SUBMITTED }),
      equal(columns.creditStatus.name, { number: choices.creditStatus.cleared }),
    ),
    expand: `${ORDER_LINES}($select=${orderLineSelect.join(',')})`,
  });
  return rows.map((row) => must('an order', readSalesOrder(row, row[ORDER_LINES] as readonly unknown[])));
}

const SUBMITTED = 1;

/** The shipments of an order that should have left by the day and have not: the first part of its lines, or all that is left. */
function dueShipments(order: SalesOrder, { day, orderOf }: Warehouse): readonly ShipRequest[] {
  const story = orderOf(order.externalId);
  if (!story) return [];
  const open = order.lines.filter(({ quantity, shippedQuantity }) => quantity !== shippedQuantity);
  const next = open.length === 0 ? story.shipAfter.length : open.length === order.lines.length ? 0 : 1;
  const after = story.shipAfter[next];
  if (after === undefined || addDays(story.orderedOn, after) > day) return [];
  const isLast = next === story.shipAfter.length - 1;
  const first = [...order.lines]
    .sort((one, other) => one.lineNumber - other.lineNumber)
    .slice(0, Math.ceil(order.lines.length / 2));
  return [
    {
      key: `${order.externalId}-${String(next + 1)}`,
      orderId: order.id,
      shippedOn: day,
      ...(isLast ? {} : { lines: first.map(({ lineNumber, quantity }) => ({ lineNumber, quantity })) }),
    },
  ];
}

async function underWay({ day, session, orderOf }: Warehouse) {
  const { columns, choices, lookups, entitySetName } = tables.shipment;
  const order = lookups.salesOrder.navigation;
  const externalId = tables.salesOrder.columns.externalId.name;
  const rows = await readRows(session, {
    from: entitySetName,
    select: shipmentSelect,
    where: equal(columns.shipmentStatus.name, { number: choices.shipmentStatus.shipped }),
    expand: `${order}($select=${externalId})`,
  });
  return rows.flatMap((row) => {
    const shipment = must('a shipment', readShipment(row, []));
    const story = orderOf((row[order] as Readonly<Record<string, string>>)[externalId] ?? '');
    const arrives = addDays(shipment.shippedOn ?? day, story?.transit ?? 1);
    return arrives > day ? [] : [{ shipmentId: shipment.id, deliveredOn: day }];
  });
}

/** Its customer got worse while it waited: the check at the shipment held it, and it leaves once it is let go (CR-3). */
const isHeldMeanwhile = (answer: ShipAnswer): boolean =>
  answer.outcome === 'refused' && answer.refusal.code === 'shipment.order-not-cleared';
