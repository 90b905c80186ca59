import { ORDER_LINES, policySelect, readPolicy, readSalesOrder, salesOrderSelect, tables } from '@o2c/core/dataverse';
import { instant, ok, refuse, type Result, utcDateOf } from '@o2c/core/kernel';
import { type SalesOrder } from '@o2c/core/ordering';
import { type VetoRows } from '@o2c/plugins-ts/src/steps/veto-step';
import { z } from 'zod';
import { CLEAR_ORDER } from '../../../jobs/credit/clearance-policy';
import { isCheckDue } from '../../../jobs/credit/is-check-due';
import { type ReadRefusal, type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { equal } from '../query/filter';
import { readRows, type RowQuery, type WireRow } from '../query/read-rows';
import { WITH_LINES } from './credit-queries';
import { readRefusal } from './read-refusal';
import { understood } from './understood';

const { salesOrder, invoice, invoiceLine, policy } = tables;
const nested = z.array(z.record(z.string(), z.unknown()));
const parent = z.object({ [invoice.columns.posted.name]: z.boolean().nullable() });

/** What a veto looks at: one row, once, as committed. No second try: who waits is a person, and what is not sure is refused. */
export const vetoRows = (connection: DataverseConnection, context: CallContext): VetoRows => {
  const one = async (query: Omit<RowQuery, 'top'>): Promise<Result<WireRow | undefined, ReadRefusal>> => {
    const read = await readRows(connection, context, { ...query, top: 1 });
    return read.outcome === 'ok' ? ok(read.rows[0]) : readRefusal(read);
  };
  return {
    order: async (id) => {
      const row = await one({
        from: salesOrder.entitySetName,
        select: salesOrderSelect,
        where: equal(salesOrder.primaryId, { id }),
        expand: WITH_LINES,
      });
      if (!row.ok || !row.value) return row.ok ? ok(undefined) : row;
      const order = readSalesOrder(row.value, nested.parse(row.value[ORDER_LINES] ?? []));
      return order.ok ? order : refuse({ code: order.error.code });
    },
    isCheckDue: (order) => isShipmentCheckDue(connection, context, order),
    orderIsOurs: async (id) => {
      const { entitySetName: from, primaryId, columns } = salesOrder;
      const row = await one({ from, select: [columns.key.name], where: equal(primaryId, { id }) });
      return row.ok ? ok(row.value && isFilled(row.value[columns.key.name])) : row;
    },
    invoiceIsPosted: async (id) => {
      const { entitySetName: from, primaryId, columns } = invoice;
      const row = await one({ from, select: [columns.posted.name], where: equal(primaryId, { id }) });
      return row.ok ? ok(row.value && row.value[columns.posted.name] === true) : row;
    },
    invoiceOfLineIsPosted: async (id) => {
      const { entitySetName: from, primaryId, lookups } = invoiceLine;
      const expand = `${lookups.invoice.navigation}($select=${invoice.columns.posted.name})`;
      const row = await one({ from, select: [primaryId], where: equal(primaryId, { id }), expand });
      if (!row.ok) return row;
      const found = parent.safeParse(row.value?.[lookups.invoice.navigation]);
      return ok(row.value && found.data?.[invoice.columns.posted.name] === true);
    },
  };
};

/** By the policies as they are now, on the day it is. */
async function isShipmentCheckDue(
  connection: DataverseConnection,
  context: CallContext,
  order: SalesOrder,
): Reading<boolean> {
  const { entitySetName: from, columns } = policy;
  const where = equal(columns.actionType.name, { text: CLEAR_ORDER });
  const read = await readRows(connection, context, { from, select: policySelect, where });
  if (read.outcome !== 'ok') return readRefusal(read);
  const asOf = utcDateOf(instant(new Date(connection.clock.now()).toISOString()));
  return ok(isCheckDue(order, { policies: understood(read.rows, readPolicy) }, { at: 'shipment', asOf }));
}

const isFilled = (value: unknown): boolean => typeof value === 'string' && value !== '';
