import { rowId } from '@o2c/core/kernel';

import { allRows } from '../dataverse/read-rows';
import { type Session } from '../dataverse/connect';
import { upsertRow } from '../dataverse/upsert-row';
import { type Organisation } from './organisation';

/** Adds the currencies that are missing; one that is there keeps its rate, which is the business's to change. */
export async function provisionCurrencies(session: Session, { currencies }: Organisation): Promise<void> {
  const known = new Set((await currencyIds(session)).keys());
  for (const currency of currencies.filter(({ code }) => !known.has(code))) {
    const target = { entitySetName: 'transactioncurrencies', id: rowId('transactioncurrency', currency.code) };
    await upsertRow(session, target, {
      isocurrencycode: currency.code,
      currencyname: currency.name,
      currencysymbol: currency.symbol,
      currencyprecision: currency.precision,
      exchangerate: { exact: currency.rate },
    });
  }
}

/** Currency rows by ISO code. */
export async function currencyIds(session: Session): Promise<ReadonlyMap<string, string>> {
  const rows = await allRows(session, 'transactioncurrencies?$select=isocurrencycode');
  return new Map(rows.map((row) => [String(row['isocurrencycode']), String(row['transactioncurrencyid'])]));
}
