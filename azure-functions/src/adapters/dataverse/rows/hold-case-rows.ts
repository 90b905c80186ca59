import {
  approvalSelect,
  creditHoldSelect,
  HOLD_REASONS,
  ORDER_LINES,
  readApproval,
  readCreditHold,
  readReservation,
  readSalesOrder,
  readShipment,
  reservationSelect,
  salesOrderSelect,
  SHIPMENT_LINES,
  shipmentLineSelect,
  shipmentSelect,
  type StoredCreditHold,
  tables,
} from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type SalesOrder } from '@o2c/core/ordering';
import { z } from 'zod';
import { type CreditAccounts } from '../../../jobs/credit/credit-accounts';
import { type DocumentCase, type HoldCases, type OrderCase } from '../../../jobs/credit-desk/hold-case';
import { RELEASE } from '../../../jobs/credit-desk/release-question';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, equal } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { readRows, type RowQuery, type WireRow } from '../query/read-rows';
import { WITH_LINES, WITH_REASONS } from './credit-queries';
import { confirmationsOf } from './confirm-rows';
import { creditRows } from './credit-rows';
import { partiesOf } from './parties-of';
import { readRefusal } from './read-refusal';
import { understood } from './understood';

const { creditHold, salesOrder, approval, shipment, shipmentLine, reservation } = tables;
const nested = z.array(z.record(z.string(), z.unknown()));

/** Holds and orders with what a person's word about them touches. The limit's owner is read last, so that what was decided before it shows. */
export const holdCaseRows = (connection: DataverseConnection, context: CallContext): HoldCases => {
  const one = async (query: RowQuery): Reading<readonly WireRow[]> => {
    const read = await readRows(connection, context, query);
    return read.outcome === 'ok' ? ok(read.rows) : readRefusal(read);
  };
  return {
    byHoldId: (holdId) => byHoldId(connection, context, holdId),
    byOrderId: async (orderId) => {
      const customers = await creditRows(connection, context).customersOf([orderId]);
      if (!customers.ok) return customers;
      const [customerId] = customers.value;
      if (customerId === undefined) return ok(undefined);
      const accounts = await creditRows(connection, context).accountsOf([customerId]);
      if (!accounts.ok) return accounts;
      const order = accounts.value.orders.find(({ id }) => id === orderId);
      return ok(order && caseOf(order, accounts.value));
    },
    shipmentsOf: async (orderId) => {
      const rows = await one(shipmentsOfOrder(orderId));
      return rows.ok ? ok(understood(rows.value, (row) => readShipment(row, nestedIn(row, SHIPMENT_LINES)))) : rows;
    },
    reservationsOf: async (orderId) => {
      const rows = await one(activeReservations(orderId));
      return rows.ok ? ok(understood(rows.value, readReservation)) : rows;
    },
    partiesOf: (order) => partiesOf(connection, context, order),
    confirmationsOf: confirmationsOf(connection, context),
  };
};

async function byHoldId(
  connection: DataverseConnection,
  context: CallContext,
  holdId: string,
): ReturnType<HoldCases['byHoldId']> {
  const [holds, orders, approvals] = await readBatch(connection, context, holdQueries(holdId));
  if (holds?.outcome !== 'ok') return holds ? readRefusal(holds) : ok(undefined);
  if (orders?.outcome !== 'ok') return orders ? readRefusal(orders) : ok(undefined);
  if (approvals?.outcome !== 'ok') return approvals ? readRefusal(approvals) : ok(undefined);
  const [hold] = understood(holds.rows, (row) => readCreditHold(row, nestedIn(row, HOLD_REASONS)));
  const [order] = understood(orders.rows, (row) => readSalesOrder(row, nestedIn(row, ORDER_LINES)));
  const customerId = hold?.documentKind === 'order' ? order?.customerId : hold?.customerId;
  if (!hold || customerId === undefined) return ok(undefined);
  const accounts = await creditRows(connection, context).accountsOf([customerId]);
  if (!accounts.ok) return accounts;
  const pending = understood(approvals.rows, readApproval);
  if (hold.documentKind !== 'order') return ok(documentCase(hold, pending, accounts.value));
  return ok(order && { kind: 'order', ...caseOf(order, accounts.value), hold, pending });
}

const holdQueries = (holdId: string): readonly RowQuery[] => [
  {
    from: creditHold.entitySetName,
    select: creditHoldSelect,
    where: equal(creditHold.primaryId, { id: holdId }),
    expand: WITH_REASONS,
  },
  {
    from: salesOrder.entitySetName,
    select: salesOrderSelect,
    where: equal(salesOrder.lookups.creditHold.value, { id: holdId }),
    expand: WITH_LINES,
  },
  {
    from: approval.entitySetName,
    select: approvalSelect,
    where: all(
      equal(approval.columns.targetId.name, { text: holdId }),
      equal(approval.columns.actionType.name, { text: RELEASE }),
      equal(approval.columns.approvalStatus.name, { number: approval.choices.approvalStatus.requested }),
    ),
  },
];

const shipmentsOfOrder = (orderId: string): RowQuery => ({
  from: shipment.entitySetName,
  select: shipmentSelect,
  where: equal(shipment.lookups.salesOrder.value, { id: orderId }),
  expand: `${SHIPMENT_LINES}($select=${[shipmentLine.primaryId, ...shipmentLineSelect].join(',')})`,
  orderBy: `${shipment.columns.createdOn.name} asc`,
});

const activeReservations = (orderId: string): RowQuery => ({
  from: reservation.entitySetName,
  select: reservationSelect,
  where: all(
    equal(reservation.lookups.salesOrder.value, { id: orderId }),
    equal(reservation.columns.reservationStatus.name, {
      number: reservation.choices.reservationStatus.active,
    }),
  ),
});

function caseOf(order: SalesOrder, accounts: CreditAccounts): OrderCase {
  const { customerId, legalEntityId, id } = order;
  const profile = accounts.profiles.find((own) => own.customerId === customerId && own.legalEntityId === legalEntityId);
  // One step and no further, as the evaluation goes.
  const owner = accounts.profiles.find((one) => one.id === (profile?.limitOwnerId ?? profile?.id));
  const shared = accounts.book.groups.get(owner?.limitGroupId ?? '');
  const hold = accounts.holds.find(({ orderId }) => orderId === id);
  return {
    order,
    settings: accounts.settings,
    ...(hold ? { hold } : {}),
    ...(profile ? { profile } : {}),
    ...(owner ? { owner } : {}),
    ...(shared ? { shared } : {}),
  };
}

/** The evaluation's own reading knows quotes and invoices only while they are open, and its documents are younger than the hold. */
function documentCase(
  hold: StoredCreditHold,
  pending: DocumentCase['pending'],
  { documents, profiles, settings }: CreditAccounts,
): DocumentCase {
  const document = documents.find(({ creditHoldId }) => creditHoldId === hold.id);
  const profile = profiles.find(
    ({ customerId, legalEntityId }) => customerId === hold.customerId && legalEntityId === hold.legalEntityId,
  );
  return {
    kind: 'document',
    hold,
    pending,
    settings,
    ...(document ? { document } : {}),
    ...(profile ? { profile } : {}),
  };
}

const nestedIn = (row: unknown, collection: string) =>
  nested.parse((row as Readonly<Record<string, unknown>>)[collection] ?? []);
