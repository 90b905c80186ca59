import { decimal, money } from '@o2c/core/kernel';
import { orderIdentity, orderLineId, orderTotals, purchaseOrderKey } from '@o2c/core/ordering';
import { anOrder, anOrderLine } from './order-builders';

test('an order comes to what its invoice would say: tax is rounded once per rate, not per line (V02)', () => {
  const thirty = { quantity: decimal(1), unitPrice: decimal('0.33'), taxRate: decimal(20) };
  const lines = [1, 2, 3].map((lineNumber) => anOrderLine({ ...thirty, lineNumber }));
  expect(orderTotals(anOrder({ lines }))).toMatchObject({
    ok: true,
    value: { net: money(99, 'EUR'), tax: money(20, 'EUR'), gross: money(119, 'EUR') },
  });
});

test('an order without lines has no totals', () => {
  expect(orderTotals(anOrder({ lines: [] }))).toEqual({ ok: false, error: { code: 'totals.no-lines' } });
});

test.each([
  ['PO 12-7', 'po127'],
  ['po\u00a012\u20137', 'PO127'],
  ['Ａ-1', 'a1'],
])('%s and %s are one purchase order (OC-5)', (one, other) => {
  expect(purchaseOrderKey(one)).toBe(purchaseOrderKey(other));
});

test('a channel and its own id give one order, whatever characters the id has (OC-1)', () => {
  expect(orderIdentity('edi', 'a')).toEqual(orderIdentity('edi', 'a'));
  expect(orderIdentity('edi', 'a').id).not.toBe(orderIdentity('portal', 'a').id);
  expect(orderLineId('x', 1)).not.toBe(orderLineId('x', 2));
});
