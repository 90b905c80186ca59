import {
  HOLD_REASONS,
  ORDER_LINES,
  readCreditHold,
  readCustomerProfile,
  readOpenItem,
  readSalesOrder,
  type ReadRow,
  type StoredCustomerProfile,
  tables,
} from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { type SalesOrder } from '@o2c/core/ordering';
import { z } from 'zod';
import { type CreditAccounts, type CreditPorts, type UnreadableOrder } from '../../../jobs/credit/credit-accounts';
import { type CallContext, type DataverseConnection } from '../connection';
import { oneOfEach } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { type WireRow } from '../query/read-rows';
import { writeTransactions } from '../transactions/write-transactions';
import { approvalQueries, approvalsOf } from './approval-rows';
import { companySettingsOf, companySettingsQueries } from './company-settings-rows';
import { creditQueries, VERSION } from './credit-queries';
import { rowsOfAll } from './rows-of-all';
import { understood } from './understood';

const { customerProfile, salesOrder, creditHold, openItem } = tables;

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
    const parts = creditQueries(customerIds);
    const reads = await readBatch(connection, context, [...companySettingsQueries, ...parts.flat()]);
    const settings = companySettingsOf(reads.slice(0, companySettingsQueries.length));
    if (!settings.ok) return settings;
    const rows: (readonly WireRow[])[] = [];
    let from = companySettingsQueries.length;
    for (const [at, part] of parts.entries()) {
      const read = rowsOfAll(reads.slice(from, (from += part.length)), PARTS[at]?.primaryId ?? '');
      if (!read.ok) return read;
      rows.push(read.value);
    }
    return ok(accountsOf(settings.value, rows));
  },
  approvalsOf: async (ids) => approvalsOf(await readBatch(connection, context, approvalQueries(ids))),
  write: (transactions) => writeTransactions(connection, context, transactions),
});

/** The tables of `creditQueries`, in their order. */
const PARTS = [customerProfile, salesOrder, creditHold, openItem];

const customerOf = (row: WireRow): readonly string[] => {
  const id = row[salesOrder.lookups.customer.value];
  return typeof id === 'string' ? [id.toLowerCase()] : [];
};

const nested = z.array(z.record(z.string(), z.unknown()));
const nestedIn = (row: unknown, collection: string) => nested.parse((row as WireRow)[collection] ?? []);

function accountsOf(
  settings: CreditAccounts['settings'],
  [profiles = [], orders = [], holds = [], items = []]: readonly (readonly WireRow[])[],
): CreditAccounts {
  const read = orders.map((row) => ({ row, order: readSalesOrder(row, nestedIn(row, ORDER_LINES)) }));
  return {
    settings,
    profiles: profilesOf(profiles),
    orders: read.flatMap(({ order }) => (order.ok ? [order.value] : [])),
    unreadable: read.flatMap(({ row, order }) => (order.ok ? [] : [unreadable(row, order)])),
    holds: understood(holds, (row) => readCreditHold(row, nestedIn(row, HOLD_REASONS))),
    items: understood(items, readOpenItem).map((item) => ({
      id: item.id,
      documentNumber: item.documentNumber,
      documentDate: item.documentDate,
      dueDate: item.dueDate,
      open: item.openAmount,
      disputed: item.disputed,
      customerId: item.customerId,
      legalEntityId: item.legalEntityId,
    })),
  };
}

/** With the owners of their limits, each once. A profile without its currency or key has no limit that could be read: it counts as none. */
function profilesOf(rows: readonly WireRow[]): readonly StoredCustomerProfile[] {
  const { navigation } = customerProfile.lookups.limitOwner;
  const owners = rows.flatMap((row) => nested.parse([row[navigation] ?? []].flat())).map(withEtag);
  const found = new Map<string, StoredCustomerProfile>();
  for (const row of [...rows, ...owners]) {
    const profile = readCustomerProfile(row);
    if (profile.ok && !found.has(profile.value.id)) found.set(profile.value.id, profile.value);
  }
  return [...found.values()];
}

/** The etag of a row is its version; a row that was shown without one cannot be guarded, and is not understood later on. */
const withEtag = (row: WireRow): WireRow => {
  const version = z.union([z.number(), z.string()]).safeParse(row[VERSION]);
  return version.success ? { ...row, '@odata.etag': `W/"${String(version.data)}"` } : row;
};

/** An order made by hand may lack what ours have: it is named, and stands in nobody's way unless it was cleared. */
const unreadable = (row: WireRow, order: Extract<ReadRow<SalesOrder>, { ok: false }>): UnreadableOrder => ({
  orderId: order.error.id.toLowerCase(),
  customerId: customerOf(row)[0] ?? '',
  cleared: row[salesOrder.columns.creditStatus.name] === salesOrder.choices.creditStatus.cleared,
});
