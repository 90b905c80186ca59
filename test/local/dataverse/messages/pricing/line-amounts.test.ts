import { lineAmounts } from '../../../../../local/dataverse/messages/pricing/line-amounts';

interface Vector {
  readonly quantity: string;
  readonly pricePerUnit: string;
  readonly volumeDiscount: string;
  readonly manualDiscount: string;
  readonly tax: string;
  readonly per: 'line' | 'unit';
  readonly base: string;
  readonly extended: string;
}

describe('the amounts of a line', () => {
  // The first two are the vectors of the page product-discounting-methods.
  test.each`
    quantity   | pricePerUnit | volumeDiscount | manualDiscount | tax       | per       | base          | extended
    ${'200'}   | ${'100'}     | ${'0'}         | ${'10'}        | ${'0'}    | ${'line'} | ${'20000.00'} | ${'19990.00'}
    ${'200'}   | ${'100'}     | ${'0'}         | ${'10'}        | ${'0'}    | ${'unit'} | ${'20000.00'} | ${'18000.00'}
    ${'3'}     | ${'10'}      | ${'0.50'}      | ${'2'}         | ${'1.50'} | ${'line'} | ${'28.50'}    | ${'28.00'}
    ${'0.333'} | ${'9.99'}    | ${'0'}         | ${'0'}         | ${'0'}    | ${'line'} | ${'3.33'}     | ${'3.33'}
    ${'0.5'}   | ${'0.01'}    | ${'0'}         | ${'0'}         | ${'0'}    | ${'line'} | ${'0.01'}     | ${'0.01'}
    ${'-2'}    | ${'10'}      | ${'0'}         | ${'0'}         | ${'-4'}   | ${'line'} | ${'-20.00'}   | ${'-24.00'}
    ${'-2'}    | ${'10'}      | ${'0'}         | ${'1'}         | ${'0'}    | ${'unit'} | ${'-20.00'}   | ${'-18.00'}
  `(
    '$quantity x ($pricePerUnit - $volumeDiscount) - $manualDiscount per $per + $tax is $base and $extended',
    ({ per, base, extended, ...line }: Vector) =>
      expect(lineAmounts(line, { manualDiscountPer: per, digits: 2 })).toEqual({
        baseAmount: base,
        extendedAmount: extended,
      }),
  );
});
