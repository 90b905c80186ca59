import { shipOrder, type ShipRequest } from '@o2c/core/fulfilment';
import { compareDecimals, decimal, instant, isoDate } from '@o2c/core/kernel';
import { type SalesOrder } from '@o2c/core/ordering';
import fc from 'fast-check';
import { cleared } from '../invoicing/billing-builders';
import { anOrder, anOrderLine } from '../ordering/order-builders';

const order = cleared(anOrder({ lines: [anOrderLine(), anOrderLine({ lineNumber: 2, quantity: decimal('1.5') })] }));
const request = (facts: Partial<ShipRequest> = {}): ShipRequest => ({
  key: 'pick 1',
  orderId: order.id,
  shippedOn: isoDate('2026-03-02'),
  ...facts,
});
const now = instant('2026-03-02T08:00:00Z');
const of = (lineNumber: number, quantity: string) => ({ lineNumber, quantity: decimal(quantity) });

describe('shipOrder', () => {
  test('without lines ships everything that is left', () => {
    const shipped = shipOrder(order, request(), now);
    if (!shipped.ok) throw new Error(shipped.error.code);
    expect(shipped.value.shipment.lines.map(({ sequence, quantity }) => [sequence, quantity])).toEqual([
      [1, '2'],
      [2, '1.5'],
    ]);
    expect(shipped.value.order.lines.map(({ shippedQuantity }) => shippedQuantity)).toEqual(['2', '1.5']);
    expect(shipOrder(shipped.value.order, request({ key: 'pick 2' }), now)).toMatchObject({
      error: { code: 'shipment.nothing-to-ship' },
    });
  });

  const changed = (change: Partial<SalesOrder>): SalesOrder => ({ ...order, ...change });
  test.each<[string, SalesOrder, ShipRequest]>([
    ['shipment.order-not-cleared', changed({ creditStatus: 'notEvaluated' }), request()],
    ['shipment.order-not-cleared', changed({ creditStatus: 'held' }), request()],
    ['shipment.order-not-cleared', changed({ creditClearedHash: '0'.repeat(64) }), request()],
    ['shipment.order-not-cleared', changed({ paymentTermId: 'longer' }), request()],
    ['shipment.order-not-open', changed({ state: 'cancelled' }), request()],
    ['shipment.line-unknown', order, request({ lines: [of(3, '1')] })],
    ['shipment.line-twice', order, request({ lines: [of(1, '1'), of(1, '1')] })],
    ['shipment.quantity-not-positive', order, request({ lines: [of(1, '0')] })],
    ['shipment.quantity-not-positive', order, request({ lines: [of(1, '-1')] })],
    ['shipment.exceeds-remaining', order, request({ lines: [of(2, '1.50001')] })],
    ['shipment.nothing-to-ship', order, request({ lines: [] })],
  ])('refuses with %s (CR-3, FU-4)', (code, given, wanted) =>
    expect(shipOrder(given, wanted, now)).toMatchObject({ ok: false, error: { code } }),
  );

  test('however it is asked, never ships more than was ordered', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 8 }), (tenths) => {
        let current = order;
        tenths.forEach((tenth, at) => {
          const lines = [of(1, (tenth / 10).toFixed(1))];
          const shipped = shipOrder(current, request({ key: `pick ${at}`, lines }), now);
          if (shipped.ok) current = shipped.value.order;
        });
        const [line] = current.lines;
        expect(line && compareDecimals(line.shippedQuantity, line.quantity)).toBeLessThanOrEqual(0);
      }),
    ));

  test('the same key is the same shipment; another request under it has another hash', () => {
    const one = shipOrder(order, request({ lines: [of(1, '1')] }), now);
    const other = shipOrder(order, request({ lines: [of(1, '2')] }), now);
    if (!one.ok || !other.ok) throw new Error('refused');
    expect(other.value.shipment.id).toBe(one.value.shipment.id);
    expect(other.value.shipment.requestHash).not.toBe(one.value.shipment.requestHash);
  });
});
