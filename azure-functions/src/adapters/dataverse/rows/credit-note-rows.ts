import {
  invoiceIdOfLine,
  invoiceLineSelect,
  invoiceSelect,
  ledgerEntrySelect,
  numberSeriesSelect,
  openItemRowSelect,
  readApproval,
  approvalSelect,
  readInvoice,
  readLedgerEntry,
  readNumberSeries,
  readOpenItemRow,
  readSettlement,
  settlementSelect,
  tables,
} from '@o2c/core/dataverse';
import { creditNoteIdentity, documentTransaction, type Invoice } from '@o2c/core/invoicing';
import { ok } from '@o2c/core/kernel';
import { type LedgerEntry } from '@o2c/core/receivables';
import { creditApprovalId } from '../../../jobs/invoicing/invoice-credit-action';
import { type CreditNotePorts, type CreditState } from '../../../jobs/invoicing/credit-note-ports';
import { type Reading } from '../../../jobs/reading';
import { type CallContext, type DataverseConnection } from '../connection';
import { all, equal, type Literal, oneOfEach } from '../query/filter';
import { readGroups } from '../query/read-groups';
import { type RowQuery, type WireRow } from '../query/read-rows';
import { writeTransactions } from '../transactions/write-transactions';
import { companySettingsOf, companySettingsQueries } from './company-settings-rows';
import { joinRows } from './join-rows';
import { understood } from './understood';

const { invoice, invoiceLine, openItem, ledgerEntry, settlement, numberSeries, approval } = tables;

/** Invoices and their credit notes over Dataverse. */
export const creditNoteRows = (connection: DataverseConnection, context: CallContext): CreditNotePorts => ({
  read: (invoiceIds, year) => readState(connection, context, { invoiceIds, year }),
  write: (transactions) => writeTransactions(connection, context, transactions),
});

interface Wanted {
  readonly invoiceIds: readonly string[];
  readonly year: number;
}

async function readState(
  connection: DataverseConnection,
  context: CallContext,
  { invoiceIds, year }: Wanted,
): Reading<CreditState> {
  const first = await readGroups(connection, context, {
    settings: companySettingsQueries,
    series: [seriesQuery(year)],
    ...documentQueries(invoiceIds),
  });
  if (!first.ok) return first;
  const settings = companySettingsOf(first.value.settings.map((rows) => ({ outcome: 'ok', rows })));
  if (!settings.ok) return settings;
  const invoices = joinRows(first.value.invoices.flat(), first.value.lines.flat(), {
    primaryId: invoice.primaryId,
    parentOf: invoiceIdOfLine,
    read: readInvoice,
  });
  const items = understood(first.value.items.flat(), readOpenItemRow);
  const itemIds = items.map(({ item }) => item.id);
  const second = await readGroups(connection, context, bindingQueries(itemIds, [...invoices.read.values()]));
  if (!second.ok) return second;
  const approvals = understood(second.value.approvals.flat(), readApproval);
  return ok({
    settings: settings.value,
    invoices: invoices.read,
    unreadable: invoices.unreadable,
    entries: byTransaction(understood(first.value.entries.flat(), readLedgerEntry)),
    items,
    settlements: onceEach(understood(second.value.settlements.flat(), readSettlement)),
    creditNotes: new Map(first.value.creditNotes.flat().map(numberOfRow)),
    series: understood(first.value.series.flat(), readNumberSeries),
    approvals: new Map(approvals.map((row) => [row.id, row])),
  });
}

/** Queries for the rows whose column has one of the values, 250 at a time. */
const where = (
  from: string,
  select: readonly string[],
  [column, values]: readonly [column: string, values: readonly Literal[]],
): readonly RowQuery[] => oneOfEach(column, values).map((filter) => ({ from, select, where: filter }));

const idsOf = (ids: readonly string[]): readonly Literal[] => ids.map((id) => ({ id }));

const documentQueries = (ids: readonly string[]) => ({
  invoices: where(invoice.entitySetName, invoiceSelect, [invoice.primaryId, idsOf(ids)]),
  lines: where(invoiceLine.entitySetName, invoiceLineSelect, [invoiceLine.lookups.invoice.value, idsOf(ids)]),
  items: where(openItem.entitySetName, openItemRowSelect, [openItem.lookups.invoice.value, idsOf(ids)]),
  entries: where(ledgerEntry.entitySetName, ledgerEntrySelect, [
    ledgerEntry.columns.transaction.name,
    ids.map((id) => ({ text: documentTransaction(id) })),
  ]),
  creditNotes: where(
    invoice.entitySetName,
    [invoice.primaryId, invoice.columns.documentNumber.name],
    [invoice.primaryId, idsOf(ids.map((id) => creditNoteIdentity(id).id))],
  ),
});

/** What is asked for once the invoices are known. */
const bindingQueries = (itemIds: readonly string[], invoices: readonly Invoice[]) => ({
  settlements: [settlement.lookups.debitItem, settlement.lookups.creditItem].flatMap(({ value }) =>
    where(settlement.entitySetName, settlementSelect, [value, idsOf(itemIds)]),
  ),
  approvals: where(approval.entitySetName, approvalSelect, [approval.primaryId, idsOf(invoices.map(creditApprovalId))]),
});

const seriesQuery = (year: number): RowQuery => ({
  from: numberSeries.entitySetName,
  select: numberSeriesSelect,
  where: all(
    equal(numberSeries.columns.year.name, { number: year }),
    equal(numberSeries.columns.documentType.name, { number: numberSeries.choices.documentType.creditNote }),
  ),
});

function byTransaction(entries: readonly LedgerEntry[]): ReadonlyMap<string, readonly LedgerEntry[]> {
  const grouped = new Map<string, LedgerEntry[]>();
  for (const entry of entries) grouped.set(entry.transaction, [...(grouped.get(entry.transaction) ?? []), entry]);
  return grouped;
}

/** A settlement between two items of the list is found from both its sides. */
const onceEach = <T extends { readonly id: string }>(rows: readonly T[]): readonly T[] => [
  ...new Map(rows.map((row) => [row.id, row])).values(),
];

const numberOfRow = (row: WireRow): readonly [string, string] => [
  String(row[invoice.primaryId]).toLowerCase(),
  String(row[invoice.columns.documentNumber.name]),
];
