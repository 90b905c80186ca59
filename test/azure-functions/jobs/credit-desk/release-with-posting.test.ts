import { type Shipment, shipmentIdentity } from '@o2c/core/fulfilment';
import { isCleared } from '@o2c/core/ordering';
import { customerProfileIdentity, tables } from '@o2c/core/dataverse';
import { decimal } from '@o2c/core/kernel';
import { equal } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { updateRow } from '../credit/update-row';
import { DAY, deskWorld, type DeskWorld, NL } from './desk-world';

let dataverse: ProvisionedDataverse;
let world: DeskWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await deskWorld(dataverse);
}, 60_000);
afterAll(() => dataverse.close());

const withPosting = (hold: { readonly id: string; readonly contentHash: string }) => ({
  type: 'credit.release',
  targetId: hold.id,
  payload: { contentHash: hold.contentHash, mode: 'withPosting' },
  reason: 'Paid in advance.',
});

const blocked = (customerId: string, block: 'ship' | 'none') =>
  updateRow(
    world.session,
    { table: tables.customerProfile, id: customerProfileIdentity(customerId, NL).id },
    { [tables.customerProfile.columns.blocked.name]: tables.customerProfile.choices.blocked[block] },
  );

const statesOf = (shipments: readonly Shipment[]) => shipments.map(({ status, shippedOn }) => ({ status, shippedOn }));

async function drafts(orderId: string): Promise<readonly unknown[]> {
  const { entitySetName: from, primaryId, lookups } = tables.email;
  const where = equal(lookups.regardingOrder.value, { id: orderId });
  return (await world.rows({ from, select: [primaryId], where })).map((row) => row[primaryId]);
}

describe('credit.release with posting (CR-5, spec/features.md 3.7)', () => {
  test('of a hold at the order entry has nothing to post, and says so', async () => {
    const { orderId, hold } = await world.held('POST-ENTRY', { checkpoint: 'orderEntry' });
    const answer = await world.ask('credit', withPosting(hold));
    expect(answer).toMatchObject({ status: 'done', result: { posting: { kind: 'nothing' } } });
    expect(isCleared(await world.order(orderId))).toBe(true);
    expect(await world.shipments(orderId)).toEqual([]);
  });

  test('at the confirmation confirms the order in the same change set, as order.confirm would: asked for again it changes nothing', async () => {
    const { orderId, hold } = await world.held('POST-CONFIRM', { checkpoint: 'confirmation' });
    const answer = await world.ask('credit', withPosting(hold));
    const [mail, ...others] = await drafts(orderId);
    expect(others).toEqual([]);
    expect(answer).toMatchObject({ status: 'done', result: { posting: { kind: 'confirmed', mail } } });
    expect(isCleared(await world.order(orderId))).toBe(true);
    const confirmed = (await world.decisions(orderId)).filter(({ type }) => type === 'order.confirm');
    expect(confirmed).toMatchObject([{ outcome: 'confirmed' }]);
    const again = await world.ask('clerk', { type: 'order.confirm', table: tables.salesOrder, targetId: orderId });
    expect(again).toMatchObject({ status: 'done', result: { unchanged: true, mail } });
  });

  test('at the confirmation without an address keeps the hold, writes nothing and tells the code', async () => {
    const { orderId, customerId, hold } = await world.held('POST-MUTE', { checkpoint: 'confirmation' });
    const address = tables.account.columns.emailAddress.name;
    await updateRow(world.session, { table: tables.account, id: customerId }, { [address]: null });
    const refused = await world.ask('credit', withPosting(hold));
    expect(refused).toMatchObject({ status: 'rejected', result: { code: 'order.no-address' } });
    expect(await world.hold(hold.id)).toMatchObject({ status: 'open' });
    expect(await world.order(orderId)).toMatchObject({ creditStatus: 'held' });
    expect(await drafts(orderId)).toEqual([]);
    expect(await world.decisions(orderId)).toEqual([]);
  });

  test('ships everything that is still to be shipped where the warehouse planned nothing, in the same change set', async () => {
    const { orderId, hold } = await world.held('POST-REST', { checkpoint: 'shipment' });
    const answer = await world.ask('credit', withPosting(hold));
    const { id } = shipmentIdentity(`credit.release ${hold.id}`);
    expect(answer).toMatchObject({ status: 'done', result: { posting: { kind: 'shipped', shipments: [id] } } });
    expect(statesOf(await world.shipments(orderId))).toEqual([{ status: 'shipped', shippedOn: DAY.today }]);
    const order = await world.order(orderId);
    expect(isCleared(order)).toBe(true);
    expect(order.lines.map(({ shippedQuantity }) => shippedQuantity)).toEqual([decimal(10)]);
    expect(await world.hold(hold.id)).toMatchObject({ status: 'released', releaseMode: 'withPosting' });
  });

  test('ships the shipments that wait, and only those', async () => {
    const { orderId, lineId, customerId, hold } = await world.held('POST-WAITING', { checkpoint: 'shipment' });
    await world.shipment({ orderId, lineId, customerId, key: 'first', quantity: 3, status: 'planned' });
    await world.shipment({ orderId, lineId, customerId, key: 'second', quantity: 4, status: 'picked' });
    expect(await world.ask('credit', withPosting(hold))).toMatchObject({ status: 'done' });
    expect(statesOf(await world.shipments(orderId))).toEqual([
      { status: 'shipped', shippedOn: DAY.today },
      { status: 'shipped', shippedOn: DAY.today },
    ]);
    const { lines } = await world.order(orderId);
    expect(lines.map(({ shippedQuantity }) => shippedQuantity)).toEqual([decimal(7)]);
  });

  test('that the shipping job would refuse keeps the hold, writes nothing and tells the code; after the fix it goes through', async () => {
    const { orderId, customerId, hold } = await world.held('POST-BLOCKED', { checkpoint: 'shipment' });
    await blocked(customerId, 'ship');
    const refused = await world.ask('credit', withPosting(hold));
    expect(refused).toMatchObject({ status: 'rejected', result: { code: 'shipment.customer-blocked' } });
    expect(await world.hold(hold.id)).toMatchObject({ status: 'open' });
    expect(await world.order(orderId)).toMatchObject({ creditStatus: 'held' });
    expect(await world.shipments(orderId)).toEqual([]);
    expect(await world.decisions(orderId)).toEqual([]);
    await blocked(customerId, 'none');
    expect(await world.ask('credit', { ...withPosting(hold), time: 2 })).toMatchObject({ status: 'done' });
  });

  test('of planned goods beyond what was ordered keeps the hold', async () => {
    const { orderId, lineId, customerId, hold } = await world.held('POST-TOO-MUCH', { checkpoint: 'shipment' });
    await world.shipment({ orderId, lineId, customerId, key: 'too-much', quantity: 11, status: 'planned' });
    const refused = await world.ask('credit', withPosting(hold));
    expect(refused).toMatchObject({ status: 'rejected', result: { code: 'shipment.exceeds-remaining' } });
    expect(await world.hold(hold.id)).toMatchObject({ status: 'open' });
  });

  test('at invoicing judges what was delivered and releases; the invoicing job then finds it in the rows', async () => {
    const { orderId, lineId, customerId, hold } = await world.held('POST-INVOICE', { checkpoint: 'invoice' });
    await world.delivered({ orderId, lineId, customerId, key: 'delivered', quantity: 10 });
    const answer = await world.ask('credit', withPosting(hold));
    const [shipment] = await world.shipments(orderId);
    expect(answer).toMatchObject({
      status: 'done',
      result: { posting: { kind: 'invoicing', shipments: [shipment?.id] } },
    });
    await world.invoice(DAY);
    expect(await world.shipments(orderId)).toMatchObject([{ posted: true }]);
  });

  test('at invoicing is not stopped a second time where every point checks again; without posting it is', async () => {
    const checked = { checked: true };
    const checkpoints = { orderEntry: checked, confirmation: checked, shipment: checked, invoice: checked };
    await world.clearance({ checkpoints });
    for (const [name, mode, posted] of [
      ['POST-AGAIN', 'withPosting', true],
      ['POST-STOPPED', 'withoutPosting', false],
    ] as const) {
      const { orderId, lineId, customerId, hold } = await world.held(name, { checkpoint: 'invoice' });
      await world.delivered({ orderId, lineId, customerId, key: 'delivered', quantity: 10 });
      const payload = { contentHash: hold.contentHash, mode };
      expect(await world.ask('credit', { ...withPosting(hold), payload })).toMatchObject({ status: 'done' });
      await world.invoice(DAY);
      expect(await world.shipments(orderId)).toMatchObject([{ posted }]);
    }
  });

  test('at invoicing with nothing delivered keeps the hold', async () => {
    const { hold } = await world.held('POST-UNDELIVERED', { checkpoint: 'invoice' });
    const refused = await world.ask('credit', withPosting(hold));
    expect(refused).toMatchObject({ status: 'rejected', result: { code: 'invoice.nothing-delivered' } });
    expect(await world.hold(hold.id)).toMatchObject({ status: 'open' });
  });
});
