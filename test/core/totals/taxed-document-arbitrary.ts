import { type CurrencyCode, decimal, money } from '@o2c/core/kernel';
import { type TaxCategory, type TaxedDocument, type TaxedLine } from '@o2c/core/totals';
import fc from 'fast-check';

const rates: Readonly<Record<TaxCategory, readonly string[]>> = {
  standard: ['19', '7', '20', '8.1', '25', '5.5'],
  canaryIslands: ['0', '7'],
  ceutaMelilla: ['0', '4'],
  zeroRated: ['0'],
  exempt: ['0'],
  reverseCharge: ['0'],
  intraCommunity: ['0'],
  export: ['0'],
  outsideScope: ['0'],
};

/** A document as a shop could write it: 1 to 12 lines of any category, discounts, allowances and freight. */
export const aTaxedDocument = (): fc.Arbitrary<TaxedDocument> =>
  fc.constantFrom<CurrencyCode>('EUR', 'USD', 'JPY', 'BHD').chain((currency) => {
    const amount = () => fc.integer({ min: 0, max: 50_000 }).map((minor) => money(minor, currency));
    return fc.record({
      currency: fc.constant(currency),
      // The first line has an amount, so that there is something to split an allowance over.
      lines: fc
        .tuple(aLine(currency, 1), fc.array(aLine(currency, 0), { maxLength: 11 }))
        .map(([first, others]): readonly TaxedLine[] => [first, ...others]),
      allowances: fc.array(amount(), { maxLength: 3 }),
      charges: fc.array(amount(), { maxLength: 3 }),
      paid: amount(),
    });
  });

const aLine = (currency: CurrencyCode, least: number): fc.Arbitrary<TaxedLine> =>
  fc.constantFrom(...(Object.keys(rates) as TaxCategory[])).chain((taxCategory) =>
    fc.record({
      quantity: places(least * 1_000, 5_000_000, 3),
      unitPrice: places(least * 100_000, 99_999_999, 4),
      priceBaseQuantity: fc.constantFrom(decimal(1), decimal(1), decimal(10)),
      discount: fc.integer({ min: 0, max: least === 1 ? 0 : 2_000 }).map((minor) => money(minor, currency)),
      taxCategory: fc.constant(taxCategory),
      taxRate: fc.constantFrom(...rates[taxCategory].map(decimal)),
    }),
  );

const places = (min: number, max: number, digits: number) =>
  fc.integer({ min, max }).map((units) => {
    const text = String(units).padStart(digits + 1, '0');
    return decimal(`${text.slice(0, -digits)}.${text.slice(-digits)}`);
  });
