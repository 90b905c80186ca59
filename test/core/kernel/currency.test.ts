import { currencyMinorUnits, minorUnitsOf, parseCurrency } from '@o2c/core/kernel';

describe('currency', () => {
  test.each`
    currency | digits
    ${'EUR'} | ${2}
    ${'USD'} | ${2}
    ${'JPY'} | ${0}
    ${'KRW'} | ${0}
    ${'ISK'} | ${0}
    ${'CLP'} | ${0}
    ${'XPF'} | ${0}
    ${'BHD'} | ${3}
    ${'TND'} | ${3}
    ${'CLF'} | ${4}
    ${'UYW'} | ${4}
  `('$currency has $digits digits', ({ currency, digits }: { currency: 'EUR'; digits: number }) =>
    expect(minorUnitsOf(currency)).toBe(digits),
  );

  test('the table holds the currencies in use, each three upper-case letters with 0 to 4 digits', () => {
    const rows = Object.entries(currencyMinorUnits);
    expect(rows.length).toBeGreaterThanOrEqual(165);
    for (const [code, digits] of rows) {
      expect(code).toMatch(/^[A-Z]{3}$/);
      expect([0, 2, 3, 4]).toContain(digits);
    }
  });

  test.each(['eur', 'EURO', '', 'XXX', 'XAU', 'toString', '__proto__'])('refuses %p', (text) =>
    expect(parseCurrency(text)).toEqual({ ok: false, error: { code: 'currency.unknown', text } }),
  );

  test('agrees with the runtime on every currency both know, where the runtime follows ISO 4217', () => {
    // CLDR rounds some currencies to what is used in cash; the norm keeps their hundredths.
    const shown = (code: string) =>
      new Intl.NumberFormat('en', { style: 'currency', currency: code }).resolvedOptions().maximumFractionDigits;
    const differing = Object.entries(currencyMinorUnits).filter(([code, digits]) => shown(code) !== digits);
    for (const [, digits] of differing) expect(digits).not.toBe(0);
    for (const code of ['EUR', 'USD', 'GBP', 'JPY', 'CHF', 'BHD', 'KWD', 'CLF'])
      expect(differing.map(([known]) => known)).not.toContain(code);
  });
});
