import { type OpenItem } from '../receivables';
import { bind, bindCurrency } from './bind';
import { date, id, moment, text, yesNo } from './cell';
import { moneyText } from './decimal-text';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { receivableOf, receivableSelect } from './receivable';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { openItem as table } from './tables';

const { columns, lookups, choices } = table;

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
