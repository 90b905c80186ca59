import { recordNotFound } from '../../errors/record-errors';
import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { type Execution } from '../../pipeline/execution';
import { isExactDecimal, isReference, type Row, type Value } from '../../store/row';
import { divideDecimals, roundDecimal } from './decimal-text';

/** Digits the platform keeps of an amount in the organisation's currency. */
const BASE_DIGITS = 4;

/**
 * The amounts of a write as the platform stores them: Money rounded to the precision its column asks for, `exchangerate` copied from the
 * currency when the currency is set, and every `*_base` = value / exchangerate (conformance row 100). `existing` is the row before an update.
 */
export function settledMoney(execution: Execution, table: TableMetadata, change: { values: Row; existing?: Row }): Row {
  const columns = moneyColumns(table);
  if (!table.columns.has('transactioncurrencyid')) return rounded(columns, change.values, undefined);
  const touched = columns.some((column) => column.logicalName in change.values);
  const currencyId = currencyOf(execution, change, touched);
  if (currencyId === undefined) return {};
  const currency = readCurrency(execution, currencyId);
  const rate = exchangeRate(change, currency);
  const settled = rounded(columns, change.values, currency);
  const merged: Row = { ...change.existing, ...change.values, ...settled };
  return { ...settled, ...currencyColumns(table, currencyId, rate), ...baseAmounts(columns, merged, rate) };
}

const moneyColumns = (table: TableMetadata): readonly ColumnMetadata[] => {
  const known = cache.get(table);
  if (known) return known;
  const columns = [...table.columns.values()].filter((column) => column.type === 'Money');
  cache.set(table, columns);
  return columns;
};

/** Money columns per table; an imported table is a new object, so nothing here grows stale. */
const cache = new WeakMap<TableMetadata, readonly ColumnMetadata[]>();

interface Currency {
  readonly rate: string;
  readonly precision: number;
}

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

function readCurrency(execution: Execution, id: string): Currency {
  const sql = 'SELECT exchangerate, currencyprecision FROM transactioncurrency WHERE transactioncurrencyid = ?';
  const row = execution.services.database.get(sql, [id]);
  if (!row) throw recordNotFound('transactioncurrency', id);
  const rate = row['exchangerate'];
  const scaled = typeof rate === 'number' || typeof rate === 'bigint' ? rate.toString() : '10000000000';
  return { rate: divideDecimals(scaled, '10000000000', 10), precision: Number(row['currencyprecision'] ?? 2) };
}

function exchangeRate(change: { values: Row; existing?: Row }, currency: Currency): string {
  if ('transactioncurrencyid' in change.values) return currency.rate;
  const kept = change.existing?.['exchangerate'];
  return kept !== undefined && isExactDecimal(kept) ? kept.decimal : currency.rate;
}

function rounded(columns: readonly ColumnMetadata[], values: Row, currency: Currency | undefined): Row {
  const settled: Record<string, Value> = {};
  for (const column of columns) {
    const value = values[column.logicalName];
    if (value === undefined || !isExactDecimal(value)) continue;
    const digits = column.precisionSource === 2 ? (currency?.precision ?? 2) : (column.precision ?? BASE_DIGITS);
    settled[column.logicalName] = { decimal: roundDecimal(value.decimal, Math.min(digits, BASE_DIGITS)) };
  }
  return settled;
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
    amounts[column.logicalName] = isExactDecimal(value)
      ? { decimal: divideDecimals(value.decimal, rate, BASE_DIGITS) }
      : null;
  }
  return amounts;
}
