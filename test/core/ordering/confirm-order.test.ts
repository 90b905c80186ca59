import { decimal, isoDate, money } from '@o2c/core/kernel';
import { confirmationHash, confirmOrder, orderContentHash, type SalesOrder } from '@o2c/core/ordering';
import { anOrder, anOrderLine } from './order-builders';

const first = anOrderLine();
const second = anOrderLine({ lineNumber: 2, quantity: decimal('3') });
const submitted = anOrder({ lines: [second, first], state: 'submitted', status: 'inProgress' });
const order: SalesOrder = { ...submitted, creditStatus: 'cleared', creditClearedHash: orderContentHash(submitted) };

const line = (facts: Partial<typeof first>): Partial<SalesOrder> => ({ lines: [{ ...first, ...facts }, second] });

test('a confirmation states lines by number, their amounts and what the order comes to', () => {
  const confirmed = confirmOrder(order);
  expect(confirmed).toMatchObject({
    ok: true,
    value: { orderNumber: order.orderNumber, content: confirmationHash(order), paymentTermId: order.paymentTermId },
  });
  if (!confirmed.ok) return;
  const { lines, net, tax, gross } = confirmed.value;
  expect(lines.map(({ lineNumber }) => lineNumber)).toEqual([1, 2]);
  expect(lines.reduce((sum, { net: own }) => sum + own.minor, 0)).toBe(net.minor);
  expect(net.minor + tax.minor).toBe(gross.minor);
});

test.each<[string, Partial<SalesOrder>, object]>([
  ['a draft', { state: 'active', status: 'new' }, { code: 'order.not-open', state: 'active' }],
  ['one that is cancelled', { state: 'cancelled', status: 'noMoney' }, { code: 'order.not-open', state: 'cancelled' }],
  ['one that is held', { creditStatus: 'held' }, { code: 'order.not-cleared', creditStatus: 'held' }],
  ['one that nobody looked at', { creditStatus: 'notEvaluated' }, { code: 'order.not-cleared' }],
  ['one that was cleared for less', line({ quantity: decimal('20') }), { code: 'order.not-cleared' }],
])('%s is refused', (_what, facts, error) => {
  expect(confirmOrder({ ...order, ...facts })).toMatchObject({ ok: false, error });
});

test.each<[string, Partial<SalesOrder>]>([
  ['the number', { orderNumber: 'SO-9' }],
  ["the customer's number", { customerPurchaseOrder: 'PO-9' }],
  ['the requested day', { requestedDeliveryOn: isoDate('2026-05-01') }],
  ['the terms', { paymentTermId: '00000000-0000-4000-8000-000000000999' }],
  ['the quantity of a line', line({ quantity: decimal('2.00001') })],
  ['the price of a line', line({ unitPrice: decimal('10.0000000001') })],
  ['the discount of a line', line({ discount: money(1, 'EUR') })],
  ['the tax rate of a line', line({ taxRate: decimal('9') })],
  ['the words of a line', line({ description: 'Something else' })],
  ['the requested day of a line', line({ requestedDeliveryOn: isoDate('2026-05-01') })],
  ['a line less', { lines: [first] }],
])('%s makes another confirmation', (_what, facts) => {
  expect(confirmationHash({ ...order, ...facts })).not.toBe(confirmationHash(order));
});

test.each<[string, Partial<SalesOrder>]>([
  ['the version', { version: 9 }],
  ['the ETag', { etag: 'W/"2"' }],
  ['how its credit stands', { creditStatus: 'held', creditCheckpoint: 'confirmation' }],
  ['what was shipped', line({ shippedQuantity: decimal('1') })],
  ['the order in which lines were read', { lines: [first, second] }],
])('%s does not', (_what, facts) => {
  expect(confirmationHash({ ...order, ...facts })).toBe(confirmationHash(order));
});
