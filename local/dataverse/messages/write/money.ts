import { baseCurrencyOutOfRange } from '../../errors/pricing-errors';
import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { isExactDecimal, isReference, type Row, type Value } from '../../store/row';
import { isTooLarge } from '../pricing/amount-range';
import { pricingSettings } from '../pricing/pricing-settings';
import { readCurrency } from '../pricing/read-currency';
import { divideDecimals, roundDecimal } from './decimal-text';

/** Digits the platform keeps of an amount in the organisation's currency. */
const BASE_DIGITS = 4;

/**
 * The amounts of a write as the platform stores them: Money rounded to the precision its column asks for, and, whenever an amount or the currency
 * is written, the currency's present `exchangerate` and every `*_base` = value / exchangerate (conformance row 100). A rate that changes changes no
 * row by itself. `existing` is the row before an update.
 */
export function settledMoney(execution: Execution, table: TableMetadata, change: { values: Row; existing?: Row }): Row {
  const columns = moneyColumns(table);
  if (!table.columns.has('transactioncurrencyid'))
    return rounded(execution, columns, { values: change.values, currencyDigits: 2 });
  const touched = columns.some((column) => column.logicalName in change.values);
  const currencyId = currencyOf(execution, change, touched);
  if (currencyId === undefined) return {};
  const { rate, digits } = readCurrency(execution, currencyId);
  const settled = rounded(execution, columns, { values: change.values, currencyDigits: digits });
  const merged: Row = { ...change.existing, ...change.values, ...settled };
  return { ...settled, ...currencyColumns(table, currencyId, rate), ...baseAmounts(columns, merged, rate) };
}

/** The Money columns of a table. */
export const moneyColumns = (table: TableMetadata): readonly ColumnMetadata[] => {
  const known = cache.get(table);
  if (known) return known;
  const columns = [...table.columns.values()].filter((column) => column.type === 'Money');
  cache.set(table, columns);
  return columns;
};

/** Money columns per table; an imported table is a new object, so nothing here grows stale. */
const cache = new WeakMap<TableMetadata, readonly ColumnMetadata[]>();

/** The currency that decides: the one being set, the row's own, or the organisation's when a new row has amounts. */
function currencyOf(
  execution: Execution,
  change: { values: Row; existing?: Row },
  touched: boolean,
): string | undefined {
  const set = change.values['transactioncurrencyid'];
  if (set !== undefined && set !== null && isReference(set)) return set.id;
  if (!touched) return undefined;
  const own = change.existing?.['transactioncurrencyid'];
  return own !== undefined && own !== null && isReference(own)
    ? own.id
    : execution.services.organization.baseCurrencyId;
}

function rounded(
  execution: Execution,
  columns: readonly ColumnMetadata[],
  { values, currencyDigits }: { values: Row; currencyDigits: number },
): Row {
  const settled: Record<string, Value> = {};
  for (const column of columns) {
    const value = values[column.logicalName];
    if (value === undefined || !isExactDecimal(value)) continue;
    const digits = digitsOf(execution, column, currencyDigits);
    settled[column.logicalName] = { decimal: roundDecimal(value.decimal, Math.min(digits, BASE_DIGITS)) };
  }
  return settled;
}

/** The precision a column asks for: its own, the organisation's for prices, or the currency's. */
function digitsOf(execution: Execution, column: ColumnMetadata, currencyDigits: number): number {
  if (column.precisionSource === 2) return currencyDigits;
  return column.precisionSource === 1 ? pricingSettings(execution).pricingDigits : (column.precision ?? BASE_DIGITS);
}

const currencyColumns = (table: TableMetadata, currencyId: string, rate: string): Row => ({
  transactioncurrencyid: { table: 'transactioncurrency', id: currencyId },
  ...(table.columns.has('exchangerate') ? { exchangerate: { decimal: rate } } : {}),
});

function baseAmounts(columns: readonly ColumnMetadata[], merged: Row, rate: string): Row {
  const amounts: Record<string, Value> = {};
  for (const column of columns) {
    if (column.baseOf === undefined) continue;
    const value = merged[column.baseOf];
    if (value === undefined) continue;
    amounts[column.logicalName] = isExactDecimal(value) ? { decimal: baseAmount(column, value.decimal, rate) } : null;
  }
  return amounts;
}

/** Refuses what the column cannot hold (0x80048cec, 0x80048ceb). */
function baseAmount(column: ColumnMetadata, amount: string, rate: string): string {
  const base = divideDecimals(amount, rate, BASE_DIGITS);
  if (isTooLarge(base)) throw baseCurrencyOutOfRange(column, base.startsWith('-') ? 'smaller' : 'larger');
  return base;
}
