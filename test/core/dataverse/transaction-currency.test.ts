import { readTransactionCurrency } from '@o2c/core/dataverse';

const ID = '00000000-0000-4000-8000-0000000000e1';

describe('currencies', () => {
  test('are read by their ISO code', () =>
    expect(
      readTransactionCurrency({ transactioncurrencyid: ID, isocurrencycode: 'EUR', currencyname: 'Euro' }),
    ).toEqual({
      ok: true,
      value: { id: ID, code: 'EUR' },
    }));

  test('of an own invention are refused', () =>
    expect(readTransactionCurrency({ transactioncurrencyid: ID, isocurrencycode: 'PTS' })).toMatchObject({
      ok: false,
      error: { defects: [{ column: 'isocurrencycode', reason: 'currency.unknown', found: '"PTS"' }] },
    }));
});
