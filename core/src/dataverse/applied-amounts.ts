import { type AppliedAmounts } from '../receivables';
import { currencyCode, date, id } from './cell';
import { moneyIn } from './money-cell';
import { type OpenRow, openRow, type ReadRow } from './open-row';
import { settlement as table } from './tables';

// Never destructured, and only what `openRow` reads is handed on: a minifier then leaves out every column that a control does not read.
const names = { logicalName: table.logicalName, primaryId: table.primaryId };

/** The columns `readAppliedAmounts` needs, for `$select`. */
export const appliedAmountsSelect: readonly string[] = [
  table.columns.id.name,
  table.columns.debitCurrencyCode.name,
  table.columns.debitAmount.name,
  table.columns.creditCurrencyCode.name,
  table.columns.creditAmount.name,
  table.columns.accountingCurrencyCode.name,
  table.columns.debitAccountingAmount.name,
  table.columns.creditAccountingAmount.name,
  table.columns.effectiveOn.name,
  table.lookups.debitItem.value,
  table.lookups.creditItem.value,
];

/** Reads a settlement as far as a balance needs it. */
export function readAppliedAmounts(source: unknown): ReadRow<AppliedAmounts> {
  const row = openRow(names, source);
  return row.finish(appliedAmountsOf(row));
}

/** The members of a settlement that a balance needs; the row's defects are the caller's to finish. */
export function appliedAmountsOf(row: OpenRow): AppliedAmounts {
  const debitMoney = moneyIn(row.required(table.columns.debitCurrencyCode.name, currencyCode));
  const creditMoney = moneyIn(row.required(table.columns.creditCurrencyCode.name, currencyCode));
  const accountingMoney = moneyIn(row.required(table.columns.accountingCurrencyCode.name, currencyCode));
  return {
    debitItemId: row.required(table.lookups.debitItem.value, id),
    creditItemId: row.required(table.lookups.creditItem.value, id),
    debitAmount: row.required(table.columns.debitAmount.name, debitMoney),
    creditAmount: row.required(table.columns.creditAmount.name, creditMoney),
    debitAccountingAmount: row.required(table.columns.debitAccountingAmount.name, accountingMoney),
    creditAccountingAmount: row.required(table.columns.creditAccountingAmount.name, accountingMoney),
    effectiveOn: row.required(table.columns.effectiveOn.name, date),
  };
}
