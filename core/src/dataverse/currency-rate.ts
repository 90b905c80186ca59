import { type Decimal } from '../kernel';
import { currencyCode, id } from './cell';
import { decimalNumber } from './decimal-cell';
import { openRow, type ReadRow } from './open-row';
import { transactionCurrency as table } from './tables';
import { type TransactionCurrency, transactionCurrencySelect } from './transaction-currency';

/** How much a currency is worth: units of it for one unit of the organisation's base currency. */
export interface CurrencyRate extends TransactionCurrency {
  readonly rate: Decimal;
}

/** The columns `readCurrencyRate` needs, for `$select`. */
export const currencyRateSelect: readonly string[] = [...transactionCurrencySelect, table.columns.exchangeRate.name];

/** Reads a currency row with its rate. Apart from `readTransactionCurrency`, so that a control needs no decimal arithmetic for a code. */
export function readCurrencyRate(source: unknown): ReadRow<CurrencyRate> {
  const row = openRow(table, source);
  return row.finish({
    id: row.required(table.columns.id.name, id),
    code: row.required(table.columns.isoCurrencyCode.name, currencyCode),
    rate: row.required(table.columns.exchangeRate.name, decimalNumber),
  });
}
