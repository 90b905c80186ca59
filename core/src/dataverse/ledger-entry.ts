import { type LedgerEntry } from '../receivables';
import { bind, bindCurrency } from './bind';
import { choice, currencyCode, date, id, integer, moment, text } from './cell';
import { decimalNumber } from './decimal-cell';
import { decimalText, moneyText } from './decimal-text';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { ledgerEntry as table } from './tables';

const { columns, lookups, choices } = table;

/** The columns `readLedgerEntry` needs, for `$select`. */
export const ledgerEntrySelect: readonly string[] = [
  columns.id.name,
  columns.transaction.name,
  columns.line.name,
  columns.account.name,
  columns.event.name,
  columns.currencyCode.name,
  columns.amount.name,
  columns.accountingCurrencyCode.name,
  columns.accountingAmount.name,
  columns.rate.name,
  columns.rateDate.name,
  columns.postingDate.name,
  columns.documentDate.name,
  columns.recordedOn.name,
  lookups.openItem.value,
  lookups.customer.value,
  lookups.legalEntity.value,
  lookups.reverses.value,
];

/** Reads a ledger entry. */
export function readLedgerEntry(source: unknown): ReadRow<LedgerEntry> {
  const row = openRow(table, source);
  const money = moneyIn(row.required(columns.currencyCode.name, currencyCode));
  const accountingMoney = moneyIn(row.required(columns.accountingCurrencyCode.name, currencyCode));
  return row.finish({
    id: row.required(columns.id.name, id),
    transaction: row.required(columns.transaction.name, text),
    line: row.required(columns.line.name, integer),
    account: row.required(columns.account.name, text),
    event: row.required(columns.event.name, choice(choices.event)),
    amount: row.required(columns.amount.name, money),
    accountingAmount: row.required(columns.accountingAmount.name, accountingMoney),
    rateDate: row.required(columns.rateDate.name, date),
    postingDate: row.required(columns.postingDate.name, date),
    documentDate: row.required(columns.documentDate.name, date),
    recordedOn: row.required(columns.recordedOn.name, moment),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    ...present({
      rate: row.optional(columns.rate.name, decimalNumber),
      openItemId: row.optional(lookups.openItem.value, id),
      customerId: row.optional(lookups.customer.value, id),
      reversesId: row.optional(lookups.reverses.value, id),
    }),
  });
}

/** The row to create for a ledger entry. */
export const writeLedgerEntry = (entry: LedgerEntry, links: RowLinks): RowForCreate => ({
  [columns.id.name]: entry.id,
  [columns.name.name]: `${entry.account} ${entry.event}`,
  [columns.transaction.name]: entry.transaction,
  [columns.line.name]: entry.line,
  [columns.account.name]: entry.account,
  [columns.event.name]: choices.event[entry.event],
  [columns.currencyCode.name]: entry.amount.currency,
  [columns.amount.name]: moneyText(entry.amount),
  [columns.accountingCurrencyCode.name]: entry.accountingAmount.currency,
  [columns.accountingAmount.name]: moneyText(entry.accountingAmount),
  ...(entry.rate === undefined ? {} : { [columns.rate.name]: decimalText(entry.rate) }),
  [columns.rateDate.name]: entry.rateDate,
  [columns.postingDate.name]: entry.postingDate,
  [columns.documentDate.name]: entry.documentDate,
  [columns.recordedOn.name]: entry.recordedOn,
  ...bind(lookups.openItem, entry.openItemId),
  ...bind(lookups.customer, entry.customerId),
  ...bind(lookups.legalEntity, entry.legalEntityId),
  ...bind(lookups.reverses, entry.reversesId),
  ...bind(lookups.owner, links.ownerTeamId),
  ...bindCurrency(lookups.transactionCurrency, entry.amount.currency, links),
});
