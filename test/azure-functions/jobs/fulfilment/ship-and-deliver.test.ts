import { decimal, isoDate } from '@o2c/core/kernel';
import { shipmentIdentity, type ShipRequest } from '@o2c/core/fulfilment';
import { type ProvisionedDataverse, provisionedDataverse } from '../../../builders/provisioned-dataverse';
import { billingWorld, type BillingWorld, on } from './billing-world';
import { taken } from './taken';

let dataverse: ProvisionedDataverse;
let world: BillingWorld;
let customerId: string;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await billingWorld(dataverse);
  customerId = await world.customer('ACME');
});
afterAll(() => dataverse.close());

const anOrder = async (externalId: string): Promise<string> => {
  const [id] = await world.orders([
    {
      externalId,
      customerId,
      lines: [
        ['5', '10', '21'],
        ['2.5', '4', '9'],
      ],
    },
  ]);
  if (id === undefined) throw new Error('no order');
  return id;
};
const request = (orderId: string, key: string, lines?: ShipRequest['lines']): ShipRequest => ({
  key,
  orderId,
  shippedOn: isoDate('2026-03-02'),
  ...(lines ? { lines } : {}),
});
const of = (lineNumber: number, quantity: string) => ({ lineNumber, quantity: decimal(quantity) });
const ship = async (...requests: readonly ShipRequest[]) =>
  taken(await world.jobs.shipOrders(requests, on('2026-03-02')));

describe('shipOrders', () => {
  test('writes the shipment, what it takes from the order and why, in one change set', async () => {
    const orderId = await anOrder('ship 1');
    expect(await ship(request(orderId, 'pick 1', [of(1, '2')]))).toMatchObject([{ outcome: 'shipped' }]);
    expect(await world.shipments(orderId)).toMatchObject([
      { status: 'shipped', posted: false, shippedOn: '2026-03-02', lines: [{ sequence: 1, quantity: '2' }] },
    ]);
    expect((await world.order(orderId)).lines.map(({ shippedQuantity }) => shippedQuantity)).toEqual(['2', '0']);
    expect(await world.decisions(shipmentIdentity('pick 1').id)).toMatchObject([
      { type: 'shipment.create', outcome: 'shipped' },
    ]);
  });

  test('the same request ten times, one after the other and at once, is one shipment', async () => {
    const orderId = await anOrder('ship 2');
    const wanted = request(orderId, 'pick 2', [of(1, '2')]);
    await Promise.all([1, 2, 3, 4, 5].map(() => ship(wanted)));
    for (let time = 0; time < 5; time += 1) expect(await ship(wanted)).toMatchObject([{ outcome: 'unchanged' }]);
    expect(await world.shipments(orderId)).toHaveLength(1);
    expect((await world.order(orderId)).lines.map(({ shippedQuantity }) => shippedQuantity)).toEqual(['2', '0']);
  });

  test('another request under the same key is refused', async () => {
    const orderId = await anOrder('ship 3');
    await ship(request(orderId, 'pick 3', [of(1, '2')]));
    expect(await ship(request(orderId, 'pick 3', [of(1, '3')]))).toMatchObject([
      { outcome: 'refused', refusal: { code: 'shipment.key-reused' } },
    ]);
  });

  test('several shipments of one order in one call each see what the earlier ones took (FU-4)', async () => {
    const orderId = await anOrder('ship 4');
    const keys = ['a', 'b', 'c'].map((name) => request(orderId, `pick 4 ${name}`, [of(1, '2')]));
    expect(await ship(...keys)).toMatchObject([
      { outcome: 'shipped' },
      { outcome: 'shipped' },
      { outcome: 'refused', refusal: { code: 'shipment.exceeds-remaining', remaining: '1' } },
    ]);
    expect((await world.order(orderId)).lines[0]?.shippedQuantity).toBe('4');
  });

  test('two people picking the last pieces at once: together never more than was ordered (FU-4)', async () => {
    const orderId = await anOrder('ship 5');
    const picks = ['a', 'b', 'c', 'd'].map((name) => ship(request(orderId, `pick 5 ${name}`, [of(1, '2')])));
    const outcomes = (await Promise.all(picks)).flat().map(({ outcome }) => outcome);
    expect(outcomes.filter((outcome) => outcome === 'shipped')).toHaveLength(2);
    expect((await world.order(orderId)).lines[0]?.shippedQuantity).toBe('4');
  });

  test('a line edited after clearance is not shipped, nor is an order nobody knows (CR-3)', async () => {
    const orderId = await anOrder('ship 6');
    const [line] = (await world.order(orderId)).lines;
    await world.edit('salesorderdetails', line?.id ?? '', { o2c_unitprice: 1 });
    const unknown = '00000000-0000-4000-8000-000000000099';
    expect(await ship(request(orderId, 'pick 6'), request(unknown, 'pick 7'))).toMatchObject([
      { refusal: { code: 'shipment.order-not-cleared' } },
      { refusal: { code: 'shipment.order-unknown' } },
    ]);
  });
});

describe('confirmDeliveries', () => {
  const shipped = async (name: string) => {
    const orderId = await anOrder(name);
    const [answer] = await ship(request(orderId, name));
    return { orderId, shipmentId: answer?.shipmentId ?? '' };
  };
  const confirm = async (
    shipmentId: string,
    lines?: readonly { sequence: number; deliveredQuantity: ReturnType<typeof decimal> }[],
  ) =>
    taken(
      await world.jobs.confirmDeliveries(
        [{ shipmentId, deliveredOn: isoDate('2026-03-03'), ...(lines ? { lines } : {}) }],
        on('2026-03-03'),
      ),
    );

  test('in full, ten times, changes the shipment once', async () => {
    const { orderId, shipmentId } = await shipped('deliver 1');
    expect(await confirm(shipmentId)).toMatchObject([{ outcome: 'confirmed' }]);
    for (let time = 0; time < 9; time += 1) expect(await confirm(shipmentId)).toMatchObject([{ outcome: 'unchanged' }]);
    expect(await world.shipments(orderId)).toMatchObject([
      {
        status: 'delivered',
        deliveredOn: '2026-03-03',
        lines: [{ deliveredQuantity: '5' }, { deliveredQuantity: '2.5' }],
      },
    ]);
    expect((await world.decisions(shipmentId)).map(({ type }) => type).sort()).toEqual([
      'shipment.create',
      'shipment.deliver',
    ]);
  });

  test('in part: the rest may be shipped again', async () => {
    const { orderId, shipmentId } = await shipped('deliver 2');
    expect(await confirm(shipmentId, [{ sequence: 1, deliveredQuantity: decimal('4') }])).toMatchObject([
      { outcome: 'confirmed' },
    ]);
    expect((await world.order(orderId)).lines.map(({ shippedQuantity }) => shippedQuantity)).toEqual(['4', '2.5']);
    expect(await ship(request(orderId, 'deliver 2 again'))).toMatchObject([{ outcome: 'shipped' }]);
  });

  test('more than was shipped is refused', async () => {
    const { shipmentId } = await shipped('deliver 3');
    expect(await confirm(shipmentId, [{ sequence: 1, deliveredQuantity: decimal('6') }])).toMatchObject([
      { refusal: { code: 'delivery.exceeds-shipped' } },
    ]);
    expect(await confirm('00000000-0000-4000-8000-000000000099')).toMatchObject([
      { refusal: { code: 'delivery.shipment-unknown' } },
    ]);
  });
});
