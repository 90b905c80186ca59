import { customerProfileIdentity, tables } from '@o2c/core/dataverse';
import { decimal } from '@o2c/core/kernel';
import { isCleared } from '@o2c/core/ordering';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { updateRow } from '../credit/update-row';
import { DAY, deskWorld, type DeskWorld, NL, taken } from './desk-world';

let dataverse: ProvisionedDataverse;
let world: DeskWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await deskWorld(dataverse);
}, 60_000);
afterAll(() => dataverse.close());

const limitOf = (customerId: string, units: number) =>
  updateRow(
    world.session,
    { table: tables.customerProfile, id: customerProfileIdentity(customerId, NL).id },
    { [tables.customerProfile.columns.creditLimit.name]: units },
  );

/** An order held at shipment whose limit is raised, so that the rules let it go. */
async function letGo(name: string, autoRelease: 'withPosting' | 'withoutPosting') {
  await world.clearance({ autoRelease });
  const held = await world.held(name, { checkpoint: 'shipment' });
  await limitOf(held.customerId, 5_000);
  taken(await world.path.evaluateCustomers([held.customerId], DAY));
  expect(isCleared(await world.order(held.orderId))).toBe(true);
  return held;
}

describe('what the rules let go (CR-7, autoRelease)', () => {
  test('without posting only the hold is lifted', async () => {
    const { orderId } = await letGo('AUTO-WITHOUT', 'withoutPosting');
    expect(taken(await world.path.postReleased(DAY))).toMatchObject({ posted: 0 });
    expect(await world.shipments(orderId)).toEqual([]);
  });

  test('with posting the goods leave, once, however often it is looked', async () => {
    const { orderId, hold } = await letGo('AUTO-WITH', 'withPosting');
    expect(await world.hold(hold.id)).toMatchObject({ status: 'released', releaseMode: 'withPosting' });
    expect(taken(await world.path.postReleased(DAY))).toEqual({ posted: 1, postingRefused: 0 });
    expect(taken(await world.path.postReleased(DAY))).toEqual({ posted: 0, postingRefused: 0 });
    expect(await world.shipments(orderId)).toMatchObject([{ status: 'shipped' }]);
  });

  test('ships what waits and nothing else, and tries again what is refused', async () => {
    const { orderId, lineId, customerId } = await letGo('AUTO-WAITING', 'withPosting');
    await world.shipment({ orderId, lineId, customerId, key: 'part', quantity: 4, status: 'planned' });
    const { blocked } = tables.customerProfile.columns;
    const profile = { table: tables.customerProfile, id: customerProfileIdentity(customerId, NL).id };
    await updateRow(world.session, profile, { [blocked.name]: tables.customerProfile.choices.blocked.ship });
    expect(taken(await world.path.postReleased(DAY))).toEqual({ posted: 0, postingRefused: 1 });
    await updateRow(world.session, profile, { [blocked.name]: tables.customerProfile.choices.blocked.none });
    expect(taken(await world.path.postReleased(DAY))).toEqual({ posted: 1, postingRefused: 0 });
    expect(taken(await world.path.postReleased(DAY))).toEqual({ posted: 0, postingRefused: 0 });
    const { lines } = await world.order(orderId);
    expect(lines.map(({ shippedQuantity }) => shippedQuantity)).toEqual([decimal(4)]);
  });

  test('what a person released without posting is left alone', async () => {
    const { orderId, hold } = await world.held('AUTO-PERSON', { checkpoint: 'shipment' });
    const payload = { contentHash: hold.contentHash };
    await world.ask('credit', { type: 'credit.release', targetId: hold.id, payload, reason: 'He called.' });
    expect(taken(await world.path.postReleased(DAY))).toMatchObject({ posted: 0 });
    expect(await world.shipments(orderId)).toEqual([]);
  });
});
