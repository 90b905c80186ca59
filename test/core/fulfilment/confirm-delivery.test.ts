import { confirmDelivery, type DeliveryReport, type Shipment } from '@o2c/core/fulfilment';
import { decimal, isoDate } from '@o2c/core/kernel';
import { cleared, delivered } from '../invoicing/billing-builders';
import { anOrder } from '../ordering/order-builders';

/** Without one member. */
const without = <T extends object, Name extends keyof T>(whole: T, name: Name) =>
  Object.fromEntries(Object.entries(whole).filter(([key]) => key !== name)) as Omit<T, Name>;

const { shipment: arrived } = delivered(cleared(anOrder()), 'pick 1');
const shipment: Shipment = {
  ...without(arrived, 'deliveredOn'),
  status: 'shipped',
  lines: arrived.lines.map(({ id, etag, sequence, orderLineId, productId, unitId, quantity }) => ({
    ...{ id, etag, sequence, orderLineId, productId, unitId, quantity },
  })),
};
const report = (facts: Partial<DeliveryReport> = {}): DeliveryReport => ({
  shipmentId: shipment.id,
  deliveredOn: isoDate('2026-03-03'),
  ...facts,
});
const received = (quantity: string) => ({ lines: [{ sequence: 1, deliveredQuantity: decimal(quantity) }] });

describe('confirmDelivery', () => {
  test('in full', () => {
    const confirmed = confirmDelivery(shipment, report());
    expect(confirmed).toMatchObject({
      value: { shipment: { status: 'delivered', deliveredOn: '2026-03-03' }, shortages: [] },
    });
  });

  test('in part: what did not arrive may be shipped again', () =>
    expect(confirmDelivery(shipment, report(received('0.5')))).toMatchObject({
      value: { shortages: [{ orderLineId: shipment.lines[0]?.orderLineId, quantity: '1.5' }] },
    }));

  test('nothing arrived: the shipment is cancelled', () =>
    expect(confirmDelivery(shipment, report(received('0')))).toMatchObject({
      value: { shipment: { status: 'cancelled' }, shortages: [{ quantity: '2' }] },
    }));

  test.each(['0', '0.5', '2'])('the same report of %s again books nothing', (quantity) => {
    const once = confirmDelivery(shipment, report(received(quantity)));
    if (!once.ok) throw new Error(once.error.code);
    const again = confirmDelivery(once.value.shipment, report(received(quantity)));
    expect(again).toEqual({ ok: true, value: { shipment: once.value.shipment, shortages: [] } });
  });

  test.each<[string, Partial<Shipment>, Partial<DeliveryReport>]>([
    ['delivery.not-shipped', { status: 'planned' }, {}],
    ['delivery.not-shipped', { status: 'cancelled' }, {}],
    ['delivery.before-shipping', {}, { deliveredOn: isoDate('2026-03-01') }],
    ['delivery.line-unknown', {}, { lines: [{ sequence: 2, deliveredQuantity: decimal(1) }] }],
    ['delivery.quantity-negative', {}, received('-1')],
    ['delivery.exceeds-shipped', {}, received('2.00001')],
    ['delivery.confirmed-otherwise', arrived, received('1')],
    ['delivery.confirmed-otherwise', arrived, { deliveredOn: isoDate('2026-03-04') }],
  ])('refuses with %s (FU-4)', (code, change, facts) =>
    expect(confirmDelivery({ ...shipment, ...change }, report(facts))).toMatchObject({ ok: false, error: { code } }),
  );
});
