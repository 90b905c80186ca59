import {
  type CurrencyCodes,
  HOLD_REASONS,
  ORDER_LINES,
  readApplication,
  readCheckedInvoice,
  readCheckedQuote,
  readCreditHold,
  readCustomerProfile,
  readCustomerSecurity,
  readOpenItem,
  readSalesOrder,
  type ReadRow,
  type StoredApplication,
  type StoredCustomerProfile,
  tables,
} from '@o2c/core/dataverse';
import { type CurrencyCode, parseIsoDate } from '@o2c/core/kernel';
import { type SalesOrder } from '@o2c/core/ordering';
import { z } from 'zod';
import { type CompanySettings } from '../../../jobs/company-settings';
import { type KnownApplication } from '../../../jobs/credit-limits/first-applicants';
import {
  type CreditAccounts,
  type CustomerItem,
  type LastPayment,
  type UnreadableOrder,
} from '../../../jobs/credit/credit-accounts';
import { type GroupRows } from '../query/read-groups';
import { type WireRow } from '../query/read-rows';
import { creditBookOf } from './credit-book-of';
import { type creditQueries, LAST_PAID, VERSION } from './credit-queries';
import { distinctRows } from './distinct-rows';
import { understood } from './understood';

/** The rows of `creditQueries`, part by part. */
export type CreditRows = GroupRows<keyof ReturnType<typeof creditQueries>>;

const {
  account,
  creditApplication,
  customerProfile,
  creditHold,
  creditSecurity,
  openItem,
  quote,
  invoice,
  salesOrder,
} = tables;
const nested = z.array(z.record(z.string(), z.unknown()));
const nestedIn = (row: unknown, collection: string) => nested.parse((row as WireRow)[collection] ?? []);

/** What the credit check knows of some customers, out of their rows. */
export function creditAccountsOf(settings: CompanySettings, rows: CreditRows): CreditAccounts {
  const profileRows = distinctRows(rows.profiles, customerProfile.primaryId);
  const orders = distinctRows(rows.orders, salesOrder.primaryId).map((row) => ({
    row,
    order: readSalesOrder(row, nestedIn(row, ORDER_LINES)),
  }));
  const securities = distinctRows(rows.securities, creditSecurity.primaryId).map((row) => ({
    row,
    read: readCustomerSecurity(row),
  }));
  return {
    settings,
    book: creditBookOf({
      rules: rows.rules.flat(),
      groups: rows.groups.flat(),
      profiles: profileRows,
      bands: rows.bands.flat(),
    }),
    profiles: profilesOf(profileRows),
    securities: securities.flatMap(({ read }) => (read.ok ? [read.value] : [])),
    insecure: securities.flatMap(({ row, read }) => (read.ok ? [] : idIn(row, creditSecurity.lookups.customerProfile))),
    intercompany: new Set(profileRows.flatMap(intercompanyCustomer)),
    orders: orders.flatMap(({ order }) => (order.ok ? [order.value] : [])),
    unreadable: orders.flatMap(({ row, order }) => (order.ok ? [] : [unreadable(row, order)])),
    holds: understood(distinctRows(rows.holds, creditHold.primaryId), (row) =>
      readCreditHold(row, nestedIn(row, HOLD_REASONS)),
    ),
    items: understood(distinctRows(rows.items, openItem.primaryId), readOpenItem).map(itemOf),
    lastPayments: rows.payments.flat().flatMap(lastPaymentOf),
    applications: understood(distinctRows(rows.applications, creditApplication.primaryId), readApplication).map(
      knownOf,
    ),
    documents: documentsOf(rows, settings),
  };
}

const knownOf = ({ customerId, legalEntityId, orderId, status }: StoredApplication): KnownApplication => ({
  customerId,
  legalEntityId,
  isOpen: status === 'open' || status === 'inReview',
  ...(orderId === undefined ? {} : { orderId }),
});

const itemOf = (item: Extract<ReturnType<typeof readOpenItem>, { ok: true }>['value']): CustomerItem => ({
  id: item.id,
  documentNumber: item.documentNumber,
  documentDate: item.documentDate,
  dueDate: item.dueDate,
  open: item.openAmount,
  disputed: item.disputed,
  customerId: item.customerId,
  legalEntityId: item.legalEntityId,
});

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

function intercompanyCustomer(row: WireRow): readonly string[] {
  const { customer } = customerProfile.lookups;
  const party = z.record(z.string(), z.unknown()).safeParse(row[customer.navigation]);
  return party.data?.[account.columns.intercompany.name] === true ? idIn(row, customer) : [];
}

/** An order made by hand may lack what ours have: it is named, and stands in nobody's way unless it was cleared. */
const unreadable = (row: WireRow, order: Extract<ReadRow<SalesOrder>, { ok: false }>): UnreadableOrder => ({
  orderId: order.error.id.toLowerCase(),
  customerId: idIn(row, salesOrder.lookups.customer)[0] ?? '',
  cleared: row[salesOrder.columns.creditStatus.name] === salesOrder.choices.creditStatus.cleared,
});

/** A row put together of many carries the columns it was grouped by, under their own names or as lookups are shown. */
function lastPaymentOf(row: WireRow): readonly LastPayment[] {
  const { customer, legalEntity } = openItem.lookups;
  const paidOn = parseIsoDate(String(row[LAST_PAID]).slice(0, 10));
  const [customerId] = idIn(row, customer);
  const [legalEntityId] = idIn(row, legalEntity);
  return paidOn.ok && customerId !== undefined && legalEntityId !== undefined
    ? [{ customerId, legalEntityId, paidOn: paidOn.value }]
    : [];
}

/** What people are still writing may lack a currency or a customer of ours: it is not checked before it can be. */
function documentsOf({ quotes, invoices }: CreditRows, { currencyIds }: CompanySettings): CreditAccounts['documents'] {
  const codes: CurrencyCodes = new Map(
    Object.entries(currencyIds).map(([code, id]) => [id.toLowerCase(), code as CurrencyCode]),
  );
  return [
    ...distinctRows(quotes, quote.primaryId).map((row) => readCheckedQuote(row, codes)),
    ...distinctRows(invoices, invoice.primaryId).map((row) => readCheckedInvoice(row, codes)),
  ].flatMap((read) => (read.ok ? [read.value] : []));
}

const idIn = (row: WireRow, { value }: { readonly value: string }): readonly string[] => {
  const id = row[value];
  return typeof id === 'string' ? [id.toLowerCase()] : [];
};
