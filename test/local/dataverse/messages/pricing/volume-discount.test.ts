import { type DiscountList, volumeDiscount } from '../../../../../local/dataverse/messages/pricing/volume-discount';

const breaks = [
  { lowQuantity: '10', highQuantity: '19.99999', discount: '5' },
  { lowQuantity: '20', highQuantity: '100', discount: '12.5' },
];
const percentage: DiscountList = { kind: 'percentage', breaks };
const amount: DiscountList = { kind: 'amount', breaks };

describe('the volume discount per unit', () => {
  test.each`
    quantity     | list          | discount
    ${'9.99999'} | ${percentage} | ${'0'}
    ${'10'}      | ${percentage} | ${'2.0000000000'}
    ${'20'}      | ${percentage} | ${'5.0000000000'}
    ${'100'}     | ${percentage} | ${'5.0000000000'}
    ${'100.1'}   | ${percentage} | ${'0'}
    ${'-20'}     | ${percentage} | ${'0'}
    ${'10'}      | ${amount}     | ${'5'}
    ${'20'}      | ${amount}     | ${'12.5'}
    ${'20'}      | ${undefined}  | ${'0'}
  `(
    'of $quantity at 40.00 by $list.kind is $discount',
    (given: { quantity: string; list?: DiscountList; discount: string }) =>
      expect(volumeDiscount(given.list, { quantity: given.quantity, price: '40' })).toBe(given.discount),
  );
});
