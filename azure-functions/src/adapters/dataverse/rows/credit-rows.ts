import { tables } from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type CreditPorts } from '../../../jobs/credit/credit-accounts';
import { type CallContext, type DataverseConnection } from '../connection';
import { oneOfEach } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { readGroups } from '../query/read-groups';
import { type WireRow } from '../query/read-rows';
import { writeTransactions } from '../transactions/write-transactions';
import { approvalQueries, approvalsOf } from './approval-rows';
import { clearedBeforeRows } from './cleared-before-rows';
import { companySettingsOf, companySettingsQueries } from './company-settings-rows';
import { creditAccountsOf } from './credit-accounts-of';
import { creditQueries } from './credit-queries';
import { rowsOfAll } from './rows-of-all';

const { salesOrder } = tables;

/** What the credit check reads and writes, as rows. */
export const creditRows = (connection: DataverseConnection, context: CallContext): CreditPorts => ({
  customersOf: async (orderIds) => {
    if (orderIds.length === 0) return ok([]);
    const { entitySetName: from, primaryId, lookups } = salesOrder;
    const ids = orderIds.map((id) => ({ id }));
    const queries = oneOfEach(primaryId, ids).map((where) => ({ from, select: [lookups.customer.value], where }));
    const rows = rowsOfAll(await readBatch(connection, context, queries), primaryId);
    return rows.ok ? ok([...new Set(rows.value.flatMap(customerOf))]) : rows;
  },
  accountsOf: async (customerIds) => {
    const queries = { settings: companySettingsQueries, ...creditQueries(customerIds) };
    const rows = await readGroups(connection, context, queries);
    if (!rows.ok) return rows;
    const settings = companySettingsOf(rows.value.settings.map((found) => ({ outcome: 'ok', rows: found })));
    return settings.ok ? ok(creditAccountsOf(settings.value, rows.value)) : settings;
  },
  clearedBefore: (orders) => clearedBeforeRows(connection, context, orders),
  approvalsOf: async (ids) => approvalsOf(await readBatch(connection, context, approvalQueries(ids))),
  write: (transactions) => writeTransactions(connection, context, transactions),
});

const customerOf = (row: WireRow): readonly string[] => {
  const id = row[salesOrder.lookups.customer.value];
  return typeof id === 'string' ? [id.toLowerCase()] : [];
};
