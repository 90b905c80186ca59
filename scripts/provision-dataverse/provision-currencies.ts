import { type CurrencyCode, rowId } from '@o2c/core/kernel';
import { readTransactionCurrency, transactionCurrencySelect } from '@o2c/core/dataverse';

import { type Session } from '../dataverse/connect';
import { readAll } from '../dataverse/read-all';
import { upsertRow } from '../dataverse/upsert-row';
import { type Organisation } from './organisation';

/** Adds the currencies that are missing; one that is there keeps its rate, which is the business's to change. */
export async function provisionCurrencies(session: Session, { currencies }: Organisation): Promise<void> {
  const known = await currencyIds(session);
  for (const currency of currencies.filter(({ code }) => !Object.hasOwn(known, code))) {
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

/** Currency rows of the environment by ISO code. */
export async function currencyIds(session: Session): Promise<Readonly<Partial<Record<CurrencyCode, string>>>> {
  const query = { from: 'transactioncurrencies', select: transactionCurrencySelect };
  const rows = await readAll(session, query, readTransactionCurrency);
  return Object.fromEntries(rows.map(({ code, id }) => [code, id]));
}
