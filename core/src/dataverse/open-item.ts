import { type OpenItem, type Receivable } from '../receivables';
import { bind, bindCurrency } from './bind';
import { choice, currencyCode, date, id, integer, moment, text, yesNo } from './cell';
import { moneyText } from './decimal-text';
import { moneyIn } from './money-cell';
import { type OpenRow, openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { openItem as table } from './tables';

const { columns, lookups, choices } = table;

/** The columns `readReceivable` needs, for `$select`. */
export const receivableSelect: readonly string[] = [
  columns.id.name,
  columns.kind.name,
  columns.documentNumber.name,
  columns.instalment.name,
  columns.documentDate.name,
  columns.dueDate.name,
  columns.currencyCode.name,
  columns.amount.name,
  columns.accountingCurrencyCode.name,
  columns.accountingAmount.name,
  columns.disputedAmount.name,
  lookups.customer.value,
];

/** The columns `readOpenItem` needs, for `$select`. */
export const openItemSelect: readonly string[] = [
  ...receivableSelect,
  columns.key.name,
  columns.openAmount.name,
  columns.closedOn.name,
  columns.disputed.name,
  columns.recordedOn.name,
  columns.requestHash.name,
  columns.lastOperationId.name,
  columns.posted.name,
  lookups.legalEntity.value,
];

/** Reads an open item as far as aging needs it. */
export function readReceivable(source: unknown): ReadRow<Receivable> {
  const row = openRow(table, source);
  return row.finish(receivableOf(row));
}

/** Reads a whole open item. */
export function readOpenItem(source: unknown): ReadRow<OpenItem> {
  const row = openRow(table, source);
  const receivable = receivableOf(row);
  return row.finish({
    ...receivable,
    key: row.required(columns.key.name, text),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    openAmount: row.required(columns.openAmount.name, moneyIn(receivable.amount.currency)),
    disputed: row.optional(columns.disputed.name, yesNo) ?? false,
    recordedOn: row.required(columns.recordedOn.name, moment),
    requestHash: row.required(columns.requestHash.name, text),
    lastOperationId: row.required(columns.lastOperationId.name, text),
    posted: row.optional(columns.posted.name, yesNo) ?? false,
    ...present({ closedOn: row.optional(columns.closedOn.name, date) }),
  });
}

function receivableOf(row: OpenRow): Receivable {
  const money = moneyIn(row.required(columns.currencyCode.name, currencyCode));
  const accountingMoney = moneyIn(row.required(columns.accountingCurrencyCode.name, currencyCode));
  return {
    id: row.required(columns.id.name, id),
    kind: row.required(columns.kind.name, choice(choices.kind)),
    documentNumber: row.required(columns.documentNumber.name, text),
    instalment: row.required(columns.instalment.name, integer),
    customerId: row.required(lookups.customer.value, id),
    documentDate: row.required(columns.documentDate.name, date),
    dueDate: row.required(columns.dueDate.name, date),
    amount: row.required(columns.amount.name, money),
    accountingAmount: row.required(columns.accountingAmount.name, accountingMoney),
    disputedAmount: row.optional(columns.disputedAmount.name, money) ?? money.standIn,
  };
}

/** The row to create for an open item; its name is the document number. */
export const writeOpenItem = (item: OpenItem, links: RowLinks): RowForCreate => ({
  [columns.id.name]: item.id,
  [columns.name.name]: item.documentNumber,
  [columns.key.name]: item.key,
  [columns.kind.name]: choices.kind[item.kind],
  [columns.documentNumber.name]: item.documentNumber,
  [columns.instalment.name]: item.instalment,
  [columns.currencyCode.name]: item.amount.currency,
  [columns.amount.name]: moneyText(item.amount),
  [columns.openAmount.name]: moneyText(item.openAmount),
  [columns.accountingCurrencyCode.name]: item.accountingAmount.currency,
  [columns.accountingAmount.name]: moneyText(item.accountingAmount),
  [columns.documentDate.name]: item.documentDate,
  [columns.dueDate.name]: item.dueDate,
  ...(item.closedOn === undefined ? {} : { [columns.closedOn.name]: item.closedOn }),
  [columns.disputed.name]: item.disputed,
  [columns.disputedAmount.name]: moneyText(item.disputedAmount),
  [columns.recordedOn.name]: item.recordedOn,
  [columns.requestHash.name]: item.requestHash,
  [columns.lastOperationId.name]: item.lastOperationId,
  [columns.posted.name]: item.posted,
  ...bind(lookups.customer, item.customerId),
  ...bind(lookups.legalEntity, item.legalEntityId),
  ...bind(lookups.owner, links.ownerTeamId),
  ...bindCurrency(lookups.transactionCurrency, item.amount.currency, links),
});
