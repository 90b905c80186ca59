import { tables } from '@o2c/core/dataverse';
import { isoDate } from '@o2c/core/kernel';
import { fulfilmentJobs } from '../../../../azure-functions/src/adapters/compose/fulfilment-jobs';
import { provisionedDataverse } from '../../../builders/provisioned-dataverse';
import { creditWorld, eur, on, taken } from './credit-world';
import { updateRow } from './update-row';

test('a line edited after clearance, its step lost, is not shipped; evaluated again for what it is, it is (CR-3, design.md 2.2)', async () => {
  const dataverse = await provisionedDataverse();
  const world = await creditWorld(dataverse);
  const { shipOrders } = fulfilmentJobs({ dataverse: world.session.connection });
  const day = on('2026-06-10');
  const customer = await world.customer('CLOSED');
  const orderId = await world.order(customer, 'CLOSED-1', eur(500_00));
  const ship = async (key: string) =>
    taken(await shipOrders([{ key, orderId, shippedOn: isoDate('2026-06-10') }], day));
  expect(await ship('S-0')).toMatchObject([{ outcome: 'refused', refusal: { code: 'shipment.order-not-cleared' } }]);
  taken(await world.jobs.evaluateOrders([orderId], day));
  const [order] = await world.orders(customer);
  await updateRow(world.session, { table: tables.salesOrderLine, id: order?.lines[0]?.id ?? '' }, { quantity: 11 });
  expect(await ship('S-1')).toMatchObject([
    { outcome: 'refused', refusal: { code: 'shipment.order-not-cleared', creditStatus: 'cleared' } },
  ]);
  taken(await world.jobs.evaluateOrders([orderId], day));
  expect(await ship('S-2')).toMatchObject([{ outcome: 'shipped' }]);
  // What was shipped and is not billed still counts, once.
  const next = await world.order(customer, 'CLOSED-2', eur(451_00));
  expect(taken(await world.jobs.evaluateOrders([next], day))).toMatchObject([{ orderId: next, outcome: 'held' }]);
  await dataverse.close();
}, 60_000);
