import { type CurrencyCode } from '../kernel';
import { currencyCode, id } from './cell';
import { openRow, type ReadRow } from './open-row';
import { transactionCurrency as table } from './tables';

/** A currency the environment has. */
export interface TransactionCurrency {
  readonly id: string;
  readonly code: CurrencyCode;
}

/** The columns `readTransactionCurrency` needs, for `$select`. */
export const transactionCurrencySelect: readonly string[] = [table.columns.id.name, table.columns.isoCurrencyCode.name];

/** Reads a currency row; one whose code is no ISO 4217 currency is refused. */
export function readTransactionCurrency(source: unknown): ReadRow<TransactionCurrency> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(table.columns.id.name, id),
    code: row.required(table.columns.isoCurrencyCode.name, currencyCode),
  });
}
