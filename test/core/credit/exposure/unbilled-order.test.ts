import { type CreditOrder, unbilledOrder } from '@o2c/core/credit';
import { add, decimal, type Money } from '@o2c/core/kernel';
import fc from 'fast-check';
import { eur } from '../credit-builders';

type Line = CreditOrder['lines'][number];

/** 10 of 10.00 EUR at 20 %, nothing shipped. */
const aLine = (over: Partial<Line> = {}): Line => ({
  quantity: decimal(10),
  unitPrice: decimal(10),
  discount: eur(0),
  taxCategory: 'standard',
  taxRate: decimal(20),
  shippedQuantity: decimal(0),
  invoicedQuantity: decimal(0),
  ...over,
});
const anOrder = (...lines: readonly Line[]): CreditOrder => ({
  id: 'O',
  currency: 'EUR',
  creditStatus: 'cleared',
  lines,
});
const partsOf = (order: CreditOrder): { delivered: Money; open: Money } => {
  const unbilled = unbilledOrder(order);
  if (!unbilled.ok) throw new Error(unbilled.error.code);
  return { delivered: unbilled.value.deliveredUnbilled, open: unbilled.value.openOrder };
};

describe('unbilledOrder (CR-19)', () => {
  test.each`
    shipped | invoiced | delivered | open
    ${0}    | ${0}     | ${0}      | ${120_00}
    ${4}    | ${0}     | ${48_00}  | ${72_00}
    ${4}    | ${4}     | ${0}      | ${72_00}
    ${10}   | ${4}     | ${72_00}  | ${0}
    ${10}   | ${10}    | ${0}      | ${0}
    ${0}    | ${3}     | ${0}      | ${84_00}
    ${12}   | ${0}     | ${120_00} | ${0}
    ${0}    | ${12}    | ${0}      | ${0}
  `('10 ordered, $shipped shipped, $invoiced invoiced', ({ shipped, invoiced, delivered, open }: Row) => {
    const line = aLine({ shippedQuantity: decimal(shipped), invoicedQuantity: decimal(invoiced) });
    expect(partsOf(anOrder(line))).toEqual({ delivered: eur(delivered), open: eur(open) });
  });

  test('three lines of 0.33 carry 0.20 of tax, as their invoice will (V02)', () => {
    const line = aLine({ quantity: decimal(1), unitPrice: decimal('0.33') });
    expect(partsOf(anOrder(line, line, line)).open).toEqual(eur(1_19));
  });

  test('a discount goes with its units and is given whole in the end', () => {
    const line = aLine({ quantity: decimal(3), discount: eur(1_00) });
    const rest = partsOf(anOrder({ ...line, invoicedQuantity: decimal(1) }));
    // 20.00 less 0.67 of the discount, and 20 % of tax.
    expect(rest.open).toEqual(eur(23_20));
  });

  test('an order without lines has nothing; a rate its category may not carry is refused', () => {
    expect(partsOf(anOrder())).toEqual({ delivered: eur(0), open: eur(0) });
    expect(unbilledOrder(anOrder(aLine({ taxRate: decimal(0) })))).toMatchObject({
      ok: false,
      error: { code: 'totals.rate-not-allowed' },
    });
  });

  test('delivered and open together are exactly what is not invoiced, whatever was shipped', () => {
    const quantity = fc.integer({ min: 0, max: 20 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(quantity, quantity, fc.nat(999), fc.nat(500)), { minLength: 1, maxLength: 4 }),
        (drawn) => {
          const lines = drawn.map(([shipped, invoiced, price, discount]) =>
            aLine({
              quantity: decimal(20),
              unitPrice: decimal(`${price}.${discount}`),
              discount: eur(discount),
              shippedQuantity: decimal(shipped),
              invoicedQuantity: decimal(invoiced),
            }),
          );
          const { delivered, open } = partsOf(anOrder(...lines));
          const unshipped = partsOf(anOrder(...lines.map((line) => ({ ...line, shippedQuantity: decimal(0) }))));
          expect(add(delivered, open)).toEqual(unshipped.open);
        },
      ),
    );
  });
});

interface Row {
  readonly shipped: number;
  readonly invoiced: number;
  readonly delivered: number;
  readonly open: number;
}
