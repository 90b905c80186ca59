import {
  creditHoldSelect,
  customerProfileSelect,
  HOLD_REASONS,
  holdReasonSelect,
  openItemSelect,
  ORDER_LINES,
  orderLineSelect,
  readCreditHold,
  readCustomerProfile,
  readOpenItem,
  readSalesOrder,
  salesOrderSelect,
  tables,
} from '@o2c/core/dataverse';
import { ok } from '@o2c/core/kernel';
import { z } from 'zod';
import { type CreditAccounts, type CreditPorts } from '../../../jobs/credit/credit-accounts';
import { type CallContext, type DataverseConnection } from '../connection';
import { any, all, equal, isEmpty, oneOfEach, type Filter } from '../query/filter';
import { readBatch } from '../query/read-batch';
import { type RowQuery, type RowsRead, type WireRow } from '../query/read-rows';
import { writeTransactions } from '../transactions/write-transactions';
import { companySettingsOf, companySettingsQueries } from './company-settings-rows';
import { readRefusal } from './read-refusal';
import { understood } from './understood';

const SUBMITTED = 1;

/** What the credit check reads and writes, as rows. */
export const creditRows = (connection: DataverseConnection, context: CallContext): CreditPorts => ({
  customersOf: async (orderIds) => {
    if (orderIds.length === 0) return ok([]);
    const { entitySetName, primaryId, lookups } = tables.salesOrder;
    const queries = oneOfEach(primaryId, orderIds.map(asId)).map((where) => ({
      from: entitySetName,
      select: [lookups.customer.value],
      where,
    }));
    const rows = allRows(await readBatch(connection, context, queries));
    if (!rows.ok) return rows;
    const customers = rows.value.map((row) => row[lookups.customer.value]);
    return ok([...new Set(customers.flatMap((id) => (typeof id === 'string' ? [id.toLowerCase()] : [])))]);
  },
  accountsOf: async (customerIds) => {
    const parts = customerIds.length === 0 ? NO_QUERIES : queriesOf(customerIds);
    const queries = [companySettingsQueries, ...parts].flat();
    const reads = await readBatch(connection, context, queries);
    const settings = companySettingsOf(reads.slice(0, companySettingsQueries.length));
    if (!settings.ok) return settings;
    let from = companySettingsQueries.length;
    const rows: (readonly WireRow[])[] = [];
    for (const part of parts) {
      const read = allRows(reads.slice(from, (from += part.length)));
      if (!read.ok) return read;
      rows.push(distinct(read.value));
    }
    const [profiles = [], orders = [], holds = [], items = []] = rows;
    return ok(accountsOf(settings.value, { profiles, orders, holds, items }));
  },
  write: (transactions) => writeTransactions(connection, context, transactions),
});

const NO_QUERIES: readonly (readonly RowQuery[])[] = [[], [], [], []];

/** Profiles, orders, holds, items: in this order (see `CreditPorts`). */
function queriesOf(customerIds: readonly string[]): readonly (readonly RowQuery[])[] {
  const { customerProfile, salesOrder, creditHold, openItem, creditHoldReason } = tables;
  const owned = `${customerProfile.lookups.limitOwner.navigation}/${customerProfile.lookups.customer.value}`;
  const pointing = customerIds.map((id) => equal(owned, { id }));
  const each = (column: string) => oneOfEach(column, customerIds.map(asId));
  const open = [creditHold.choices.holdStatus.open, creditHold.choices.holdStatus.readyToRelease];
  const isOpen = any(...open.map((number) => equal(creditHold.columns.holdStatus.name, { number })));
  return [
    [...each(customerProfile.lookups.customer.value), ...slices(pointing)].map((where) => ({
      from: customerProfile.entitySetName,
      select: customerProfileSelect,
      where,
      expand: ownerOf,
    })),
    each(salesOrder.lookups.customer.value).map((where) => ({
      from: salesOrder.entitySetName,
      select: salesOrderSelect,
      where: all(where, equal(salesOrder.columns.state.name, { number: SUBMITTED })),
      expand: `${ORDER_LINES}($select=${orderLineSelect.join(',')})`,
    })),
    each(creditHold.lookups.customer.value).map((where) => ({
      from: creditHold.entitySetName,
      select: creditHoldSelect,
      where: all(where, isOpen),
      expand: `${HOLD_REASONS}($select=${[creditHoldReason.primaryId, ...holdReasonSelect].join(',')})`,
    })),
    each(openItem.lookups.customer.value).map((where) => ({
      from: openItem.entitySetName,
      select: openItemSelect,
      where: all(where, isEmpty(openItem.columns.closedOn.name)),
    })),
  ];
}

/** A profile brings the owner of its limit along. */
const ownerOf = `${tables.customerProfile.lookups.limitOwner.navigation}($select=${customerProfileSelect.join(',')})`;

/** Paths over a lookup know no list: few of them a query. */
const MOST_PATHS = 25;
const slices = (filters: readonly Filter[]): readonly Filter[] =>
  Array.from({ length: Math.ceil(filters.length / MOST_PATHS) }, (_, at) =>
    any(...filters.slice(at * MOST_PATHS, (at + 1) * MOST_PATHS)),
  );

const asId = (id: string) => ({ id });

interface Rows {
  readonly profiles: readonly WireRow[];
  readonly orders: readonly WireRow[];
  readonly holds: readonly WireRow[];
  readonly items: readonly WireRow[];
}

const nested = z.array(z.record(z.string(), z.unknown()));

function accountsOf(settings: CreditAccounts['settings'], { profiles, orders, holds, items }: Rows): CreditAccounts {
  const { navigation } = tables.customerProfile.lookups.limitOwner;
  const owners = profiles.flatMap((row) => nested.parse([row[navigation] ?? []].flat()));
  return {
    settings,
    profiles: understood(distinct([...profiles, ...owners]), readCustomerProfile),
    orders: understood(orders, (row) => readSalesOrder(row, nested.parse((row as WireRow)[ORDER_LINES] ?? []))),
    holds: understood(holds, (row) => readCreditHold(row, nested.parse((row as WireRow)[HOLD_REASONS] ?? []))),
    items: understood(items, readOpenItem).map(
      ({ id, documentNumber, dueDate, openAmount, customerId, legalEntityId }) => ({
        id,
        documentNumber,
        dueDate,
        open: openAmount,
        customerId,
        legalEntityId,
      }),
    ),
  };
}

function allRows(reads: readonly RowsRead[]) {
  const failed = reads.find((read) => read.outcome !== 'ok');
  if (failed) return readRefusal(failed);
  return ok(reads.flatMap((read) => (read.outcome === 'ok' ? read.rows : [])));
}

/** The same row found by two queries counts once; the first reading is the older one, and its ETag the safer. */
const distinct = (rows: readonly WireRow[]): readonly WireRow[] => {
  const seen = new Map<string, WireRow>();
  for (const row of rows) {
    const key = JSON.stringify(Object.entries(row).find(([name]) => PRIMARY_IDS.has(name))?.[1]);
    if (!seen.has(key)) seen.set(key, row);
  }
  return [...seen.values()];
};

const PRIMARY_IDS = new Set<string>(
  [tables.customerProfile, tables.salesOrder, tables.creditHold, tables.openItem].map(({ primaryId }) => primaryId),
);
