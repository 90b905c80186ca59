import { formatMoney } from '../kernel';
import { type Settlement } from '../receivables';
import { appliedAmountsOf, appliedAmountsSelect } from './applied-amounts';
import { bind, bindCurrency } from './bind';
import { id, moment, text } from './cell';
import { moneyText } from './decimal-text';
import { moneyIn } from './money-cell';
import { openRow, type ReadRow } from './open-row';
import { present } from './present';
import { type RowForCreate, type RowLinks } from './row-for-create';
import { settlement as table } from './tables';

const { columns, lookups } = table;

/** The columns `readSettlement` needs, for `$select`. */
export const settlementSelect: readonly string[] = [
  ...appliedAmountsSelect,
  columns.key.name,
  columns.discountAmount.name,
  columns.writeOffAmount.name,
  columns.exchangeDifference.name,
  columns.recordedOn.name,
  columns.requestHash.name,
  lookups.customer.value,
  lookups.legalEntity.value,
  lookups.reverses.value,
];

/** Reads a whole settlement. */
export function readSettlement(source: unknown): ReadRow<Settlement> {
  const row = openRow(table, source);
  const applied = appliedAmountsOf(row);
  const debitMoney = moneyIn(applied.debitAmount.currency);
  const accountingMoney = moneyIn(applied.debitAccountingAmount.currency);
  return row.finish({
    ...applied,
    id: row.required(columns.id.name, id),
    key: row.required(columns.key.name, text),
    customerId: row.required(lookups.customer.value, id),
    legalEntityId: row.required(lookups.legalEntity.value, id),
    discount: row.optional(columns.discountAmount.name, debitMoney) ?? debitMoney.standIn,
    writeOff: row.optional(columns.writeOffAmount.name, debitMoney) ?? debitMoney.standIn,
    exchangeDifference: row.optional(columns.exchangeDifference.name, accountingMoney) ?? accountingMoney.standIn,
    recordedOn: row.required(columns.recordedOn.name, moment),
    requestHash: row.required(columns.requestHash.name, text),
    ...present({ reversesId: row.optional(lookups.reverses.value, id) }),
  });
}

/** The row to create for a settlement or its reversal; the currency of the row is the debit item's. For people it says which invoice it reduced. */
export const writeSettlement = (settlement: Settlement, links: RowLinks, invoiceId?: string): RowForCreate => ({
  [columns.id.name]: settlement.id,
  [columns.name.name]:
    `${settlement.effectiveOn} ${formatMoney(settlement.debitAmount)} ${settlement.debitAmount.currency}`,
  [columns.key.name]: settlement.key,
  [columns.debitCurrencyCode.name]: settlement.debitAmount.currency,
  [columns.debitAmount.name]: moneyText(settlement.debitAmount),
  [columns.creditCurrencyCode.name]: settlement.creditAmount.currency,
  [columns.creditAmount.name]: moneyText(settlement.creditAmount),
  [columns.accountingCurrencyCode.name]: settlement.debitAccountingAmount.currency,
  [columns.debitAccountingAmount.name]: moneyText(settlement.debitAccountingAmount),
  [columns.creditAccountingAmount.name]: moneyText(settlement.creditAccountingAmount),
  [columns.discountAmount.name]: moneyText(settlement.discount),
  [columns.writeOffAmount.name]: moneyText(settlement.writeOff),
  [columns.exchangeDifference.name]: moneyText(settlement.exchangeDifference),
  [columns.effectiveOn.name]: settlement.effectiveOn,
  [columns.recordedOn.name]: settlement.recordedOn,
  [columns.requestHash.name]: settlement.requestHash,
  ...bind(lookups.debitItem, settlement.debitItemId),
  ...bind(lookups.creditItem, settlement.creditItemId),
  ...bind(lookups.customer, settlement.customerId),
  ...bind(lookups.legalEntity, settlement.legalEntityId),
  ...bind(lookups.invoice, invoiceId),
  ...bind(lookups.reverses, settlement.reversesId),
  ...bind(lookups.owner, links.ownerTeamId),
  ...bindCurrency(lookups.transactionCurrency, settlement.debitAmount.currency, links),
});
