import {
  creditHoldSelect,
  decisionSelect,
  orderIdOfLine,
  orderIntakeSelect,
  orderLineSelect,
  readCreditHold,
  readDecision,
  readOrderIntake,
  readSalesOrder,
  readShipment,
  salesOrderSelect,
  shipmentSelect,
  type StoredCreditHold,
  tables,
} from '@o2c/core/dataverse';
import { checkOrderStates } from '@o2c/core/ordering';

import { all, equal, isFilled } from '../../azure-functions/src/adapters/dataverse/query/filter';
import { type WireRow } from '../../azure-functions/src/adapters/dataverse/query/read-rows';
import { readAll } from '../dataverse/read-all';
import { readRows } from '../dataverse/read-rows';
import { type Proof } from './proof';

/** Reads orders with lines, intakes, shipments, holds and the decisions about orders, and proves that their states fit together (I22). */
export const proveOrderStates: Proof = {
  invariants: ['I22'],
  prove: async (session) => {
    const { salesOrder, salesOrderLine, orderIntake, shipment, creditHold, decision } = tables;
    const linesOf = byOrder(await readRows(session, { from: salesOrderLine.entitySetName, select: orderLineSelect }));
    // Only orders of the money path have a key; others are the platform's own business.
    const own = {
      from: salesOrder.entitySetName,
      select: salesOrderSelect,
      where: all(isFilled(salesOrder.columns.key.name)),
    };
    const orders = await readAll(session, own, (row) => readSalesOrder(row, linesOf.get(idOf(row)) ?? []));
    const known = new Set(orders.map(({ id }) => id));
    const intakes = await readAll(
      session,
      { from: orderIntake.entitySetName, select: orderIntakeSelect },
      readOrderIntake,
    );
    const shipments = await readAll(session, { from: shipment.entitySetName, select: shipmentSelect }, (row) =>
      readShipment(row, []),
    );
    const holds = await readAll(session, { from: creditHold.entitySetName, select: creditHoldSelect }, (row) =>
      readCreditHold(row, []),
    );
    const aboutOrders = equal(decision.columns.targetTable.name, { text: salesOrder.logicalName });
    const told = { from: decision.entitySetName, select: decisionSelect, where: aboutOrders };
    const decisions = (await readAll(session, told, readDecision)).filter(({ targetId }) => known.has(targetId));
    return {
      checked: { orders: orders.length, intakes: intakes.length, shipments: shipments.length, holds: holds.length },
      findings: checkOrderStates({ orders, intakes, shipments, holds: holds.flatMap(ofOrder), decisions }),
    };
  },
};

/** Quotes and invoices are held, too, but have no states of ours to fit. */
const ofOrder = (hold: StoredCreditHold) => {
  const { orderId } = hold;
  return orderId === undefined ? [] : [{ ...hold, orderId }];
};

function byOrder(lines: readonly WireRow[]): ReadonlyMap<string, readonly WireRow[]> {
  const groups = new Map<string, WireRow[]>();
  for (const line of lines) {
    const order = orderIdOfLine(line) ?? '';
    const group = groups.get(order);
    if (group) group.push(line);
    else groups.set(order, [line]);
  }
  return groups;
}

const idOf = (row: unknown): string =>
  typeof row === 'object' && row !== null
    ? String(Object.entries(row).find(([name]) => name === tables.salesOrder.primaryId)?.[1]).toLowerCase()
    : '';
