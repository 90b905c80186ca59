import { decimal, isoDate, money } from '@o2c/core/kernel';
import { isCleared, orderContentHash, type SalesOrder } from '@o2c/core/ordering';
import { anOrder, anOrderLine } from './order-builders';

const ELSE = '00000000-0000-4000-8000-000000000999';
const first = anOrderLine();
const second = anOrderLine({ lineNumber: 2, quantity: decimal('3') });
const order = anOrder({ lines: [first, second] });

const line = (facts: Partial<typeof first>): Partial<SalesOrder> => ({ lines: [{ ...first, ...facts }, second] });

test.each<[string, Partial<SalesOrder>]>([
  ['the customer', { customerId: ELSE }],
  ['the legal entity', { legalEntityId: ELSE }],
  ['the currency', { currency: 'USD' }],
  ['the terms', { paymentTermId: ELSE }],
  ['the product of a line', line({ productId: ELSE })],
  ['the unit of a line', line({ unitId: ELSE })],
  ['the quantity of a line', line({ quantity: decimal('2.00001') })],
  ['the price of a line', line({ unitPrice: decimal('10.0000000001') })],
  ['the discount of a line', line({ discount: money(1, 'EUR') })],
  ['the tax category of a line', line({ taxCategory: 'export' })],
  ['the tax rate of a line', line({ taxRate: decimal('9') })],
  ['a line more', { lines: [first, second, anOrderLine({ lineNumber: 3 })] }],
  ['a line less', { lines: [first] }],
])('the hash changes with %s (design.md 2.2)', (_what, facts) => {
  expect(orderContentHash({ ...order, ...facts })).not.toBe(orderContentHash(order));
});

test.each<[string, Partial<SalesOrder>]>([
  ['the version', { version: 9 }],
  ['the requested day', { requestedDeliveryOn: isoDate('2026-05-01') }],
  ['a note', { note: 'please ring twice' }],
  ['what was shipped and invoiced', line({ shippedQuantity: decimal('1'), invoicedQuantity: decimal('1') })],
  ['the ETag', { etag: 'W/"2"' }],
  ['the order in which lines were read', { lines: [second, first] }],
  ['zeros at the end of a quantity', line({ quantity: decimal('2.00000') })],
])('the hash does not change with %s', (_what, facts) => {
  expect(orderContentHash({ ...order, ...facts })).toBe(orderContentHash(order));
});

describe('isCleared (CR-3)', () => {
  const creditClearedHash = orderContentHash(order);
  test('is yes only for what was cleared, exactly as it was cleared', () => {
    expect(isCleared({ ...order, creditStatus: 'cleared', creditClearedHash })).toBe(true);
  });
  test.each<[string, Partial<SalesOrder>]>([
    ['never evaluated', {}],
    ['never evaluated, yet with a hash', { creditClearedHash }],
    ['held', { creditStatus: 'held', creditClearedHash }],
    ['rejected', { creditStatus: 'rejected', creditClearedHash }],
    ['cleared without a hash', { creditStatus: 'cleared' }],
    [
      'changed after it was cleared',
      { creditStatus: 'cleared', creditClearedHash, ...line({ quantity: decimal('20') }) },
    ],
  ])('is no for an order %s', (_what, facts) => {
    expect(isCleared({ ...order, ...facts })).toBe(false);
  });
});
