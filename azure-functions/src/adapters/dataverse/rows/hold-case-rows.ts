import {
  creditHoldSelect,
  HOLD_REASONS,
  ORDER_LINES,
  readCreditHold,
  readSalesOrder,
  salesOrderSelect,
  tables,
} from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { z } from 'zod';
import { type HoldCases } from '../../../jobs/credit/hold-case';
import { limitGroups } from '../../../jobs/credit/limit-groups';
import { type CallContext, type DataverseConnection } from '../connection';
import { equal } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { WITH_LINES, WITH_REASONS } from './credit-queries';
import { creditRows } from './credit-rows';
import { readRefusal } from './read-refusal';
import { understood } from './understood';

const { creditHold, salesOrder } = tables;
const nested = z.array(z.record(z.string(), z.unknown()));

/** A hold, its order and the owner of its limit: two requests. The owner is read last, so that what was decided before it shows. */
export const holdCaseRows = (connection: DataverseConnection, context: CallContext): HoldCases => ({
  byHoldId: async (holdId) => {
    const [holds, orders] = await readBatch(connection, context, [
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
    ]);
    if (holds?.outcome !== 'ok') return holds ? readRefusal(holds) : ok(undefined);
    if (orders?.outcome !== 'ok') return orders ? readRefusal(orders) : ok(undefined);
    const [hold] = understood(holds.rows, (row) => readCreditHold(row, nestedIn(row, HOLD_REASONS)));
    const [order] = understood(orders.rows, (row) => readSalesOrder(row, nestedIn(row, ORDER_LINES)));
    if (!hold || !order) return ok(undefined);
    const accounts = await creditRows(connection, context).accountsOf([order.customerId]);
    if (!accounts.ok) return accounts;
    const group = limitGroups(accounts.value).find(({ orders: own }) => own.some(({ id }) => id === order.id));
    const owner = group?.owner;
    return ok({ hold, order, settings: accounts.value.settings, ...(owner ? { owner } : {}) });
  },
});

const nestedIn = (row: unknown, collection: string) =>
  nested.parse((row as Readonly<Record<string, unknown>>)[collection] ?? []);
