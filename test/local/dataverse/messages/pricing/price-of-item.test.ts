import { priceOfItem, type PriceListItem } from '../../../../../local/dataverse/messages/pricing/price-of-item';
import { roundDecimal } from '../../../../../local/dataverse/messages/write/decimal-text';

const PRODUCT = { listPrice: '20', currentCost: '8', standardCost: '5' };
const NO_ROUNDING = { rounding: {} };

const priceOf = (item: Partial<PriceListItem>, product: Parameters<typeof priceOfItem>[1] = PRODUCT): string => {
  const outcome = priceOfItem({ ...NO_ROUNDING, ...item }, product);
  return outcome.kind === 'price' ? roundDecimal(outcome.price, 4) : `error ${String(outcome.error)}`;
};

/** Page product-pricing-methods. */
describe('the price of a price list item', () => {
  test.each`
    method | amount       | percentage   | price        | formula
    ${1}   | ${'12.34'}   | ${undefined} | ${'12.3400'} | ${'amount'}
    ${2}   | ${undefined} | ${'90'}      | ${'18.0000'} | ${'list price x percentage'}
    ${3}   | ${undefined} | ${'25'}      | ${'10.0000'} | ${'current cost x (100 % + percentage)'}
    ${4}   | ${undefined} | ${'20'}      | ${'10.0000'} | ${'current cost + current cost x percentage / (100 % - percentage)'}
    ${4}   | ${undefined} | ${'30'}      | ${'11.4286'} | ${'current cost + current cost x percentage / (100 % - percentage)'}
    ${5}   | ${undefined} | ${'12.5'}    | ${'5.6250'}  | ${'standard cost x (100 % + percentage)'}
    ${6}   | ${undefined} | ${'50'}      | ${'10.0000'} | ${'standard cost + standard cost x percentage / (100 % - percentage)'}
  `('method $method gives $price: $formula', ({ price, ...item }: Partial<PriceListItem> & { price: string }) =>
    expect(priceOf(item)).toBe(price),
  );

  test.each([
    ['no method', {}, PRODUCT, 8],
    ['no amount', { method: 1 }, PRODUCT, 12],
    ['no percentage', { method: 3 }, PRODUCT, 13],
    ['no list price', { method: 2, percentage: '90' }, {}, 14],
    ['no current cost', { method: 4, percentage: '20' }, {}, 15],
    ['no standard cost', { method: 5, percentage: '20' }, {}, 16],
    ['a margin of everything', { method: 6, percentage: '100' }, PRODUCT, 18],
  ])('with %s there is pricing error', (...[, item, product, code]) =>
    expect(priceOf(item, product)).toBe(`error ${String(code)}`),
  );

  test('a percentage is rounded as the item says; an amount is not', () => {
    const rounding = { policy: 2, option: 1, amount: '0.99' };
    expect(priceOf({ method: 2, percentage: '90', rounding })).toBe('18.9900');
    expect(priceOf({ method: 1, amount: '18', rounding })).toBe('18.0000');
  });
});
