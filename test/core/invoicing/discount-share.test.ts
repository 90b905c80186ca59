import { discountShare } from '@o2c/core/invoicing';
import { addDecimals, decimal, type Decimal, money, sum } from '@o2c/core/kernel';
import fc from 'fast-check';

const shares = (minor: number, deliveries: readonly Decimal[]) => {
  const quantity = deliveries.reduce(addDecimals, decimal(0));
  let invoicedBefore = decimal(0);
  return deliveries.map((invoicedNow) => {
    const share = discountShare({ discount: money(minor, 'EUR'), quantity, invoicedBefore, invoicedNow });
    invoicedBefore = addDecimals(invoicedBefore, invoicedNow);
    return share;
  });
};

test('10.00 off three pieces delivered one by one', () =>
  expect(shares(10_00, [decimal(1), decimal(1), decimal(1)]).map(({ minor }) => minor)).toEqual([333, 334, 333]));

test('the shares of any row of deliveries sum to the discount of the line (FU-4, IN-3)', () =>
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 8 }),
      (minor, units) => {
        const parts = shares(
          minor,
          units.map((unit) => decimal((unit / 1000).toFixed(3))),
        );
        expect(sum(parts, 'EUR')).toEqual(money(minor, 'EUR'));
        for (const part of parts) expect(part.minor).toBeGreaterThanOrEqual(0);
      },
    ),
  ));
