import { type Receivable } from '../receivables';
import { choice, currencyCode, date, id, integer, text } from './cell';
import { moneyIn } from './money-cell';
import { type OpenRow, openRow, type ReadRow } from './open-row';
import { openItem as table } from './tables';

// Never destructured, and only what `openRow` reads is handed on: a minifier then leaves out every column that a control does not read.
const names = { logicalName: table.logicalName, primaryId: table.primaryId };

/** The columns `readReceivable` needs, for `$select`. */
export const receivableSelect: readonly string[] = [
  table.columns.id.name,
  table.columns.kind.name,
  table.columns.documentNumber.name,
  table.columns.instalment.name,
  table.columns.documentDate.name,
  table.columns.dueDate.name,
  table.columns.currencyCode.name,
  table.columns.amount.name,
  table.columns.accountingCurrencyCode.name,
  table.columns.accountingAmount.name,
  table.columns.disputedAmount.name,
  table.lookups.customer.value,
];

/** Reads an open item as far as aging needs it. */
export function readReceivable(source: unknown): ReadRow<Receivable> {
  const row = openRow(names, source);
  return row.finish(receivableOf(row));
}

/** The members of an open item that aging needs; the row's defects are the caller's to finish. */
export function receivableOf(row: OpenRow): Receivable {
  const money = moneyIn(row.required(table.columns.currencyCode.name, currencyCode));
  const accountingMoney = moneyIn(row.required(table.columns.accountingCurrencyCode.name, currencyCode));
  return {
    id: row.required(table.columns.id.name, id),
    kind: row.required(table.columns.kind.name, choice(table.choices.kind)),
    documentNumber: row.required(table.columns.documentNumber.name, text),
    instalment: row.required(table.columns.instalment.name, integer),
    customerId: row.required(table.lookups.customer.value, id),
    documentDate: row.required(table.columns.documentDate.name, date),
    dueDate: row.required(table.columns.dueDate.name, date),
    amount: row.required(table.columns.amount.name, money),
    accountingAmount: row.required(table.columns.accountingAmount.name, accountingMoney),
    disputedAmount: row.optional(table.columns.disputedAmount.name, money) ?? money.standIn,
  };
}
