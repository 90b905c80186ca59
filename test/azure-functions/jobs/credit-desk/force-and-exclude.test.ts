import { customerProfileIdentity, customerProfileSelect, readCustomerProfile, tables } from '@o2c/core/dataverse';
import { isCleared } from '@o2c/core/ordering';
import { equal } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
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

const onOrder = (type: string, orderId: string, payload: object = {}) => ({
  type,
  table: tables.salesOrder,
  targetId: orderId,
  payload,
  reason: 'The auditors asked.',
});

/** An order of 100.00 that nothing holds, evaluated and cleared. */
async function cleared(name: string) {
  const { orderId, customerId, lineId } = await world.waiting(name);
  taken(await world.path.evaluateOrders([orderId], DAY));
  expect(isCleared(await world.order(orderId))).toBe(true);
  return { orderId, customerId, lineId };
}

const openHold = async (orderId: string) => world.hold((await world.order(orderId)).creditHoldId ?? '');

describe('credit.force (CR-8)', () => {
  test('holds an order that was cleared: it may not be shipped any more, and shows who forced it', async () => {
    const { orderId } = await cleared('FORCE');
    const answer = await world.ask('credit', onOrder('credit.force', orderId));
    expect(answer).toMatchObject({ status: 'done', result: { outcome: 'forced' } });
    expect(isCleared(await world.order(orderId))).toBe(false);
    const hold = await openHold(orderId);
    expect(hold).toMatchObject({ forced: true, forcedById: world.userId('credit') });
    expect(hold.reasons.map(({ cause }) => cause)).toEqual(['forced']);
    const shipped = await world.path.shipOrders([{ key: 'FORCE', orderId, shippedOn: DAY.today }], DAY);
    expect(taken(shipped)).toMatchObject([{ outcome: 'refused', refusal: { code: 'shipment.order-not-cleared' } }]);
  });

  test('survives every evaluation, is shown ready to be released, and goes only by a person (3.3 no. 12)', async () => {
    const { orderId, customerId } = await cleared('FORCE-STAYS');
    await world.ask('credit', onOrder('credit.force', orderId));
    taken(await world.path.evaluateCustomers([customerId], DAY));
    taken(await world.path.evaluateCustomers([customerId], DAY));
    const hold = await openHold(orderId);
    expect(hold).toMatchObject({ forced: true, status: 'readyToRelease' });
    const release = {
      type: 'credit.release',
      targetId: hold.id,
      reason: 'Cleared up.',
      payload: { contentHash: hold.contentHash },
    };
    expect(await world.ask('credit', release)).toMatchObject({ status: 'done' });
    expect(isCleared(await world.order(orderId))).toBe(true);
    taken(await world.path.evaluateCustomers([customerId], DAY));
    expect(isCleared(await world.order(orderId))).toBe(true);
  });

  test('makes a hold that the rules set a forced one', async () => {
    const { orderId, hold } = await world.held('FORCE-HELD');
    expect(await world.ask('credit', onOrder('credit.force', orderId))).toMatchObject({
      status: 'done',
      result: { hold: hold.id },
    });
    const after = await world.hold(hold.id);
    expect(after.forced).toBe(true);
    expect(after.reasons.map(({ cause }) => cause)).toEqual(expect.arrayContaining(['forced', 'creditLimitUsed']));
    expect(await world.ask('creditlead', onOrder('credit.force', orderId))).toMatchObject({
      result: { code: 'credit-hold.already-forced' },
    });
  });

  test('needs a reason, a credit manager, and something left to hold', async () => {
    const { orderId, lineId } = await cleared('FORCE-REFUSED');
    const wish = onOrder('credit.force', orderId);
    expect(await world.ask('credit', { ...wish, reason: ' ' })).toMatchObject({
      result: { code: 'action.reason-missing' },
    });
    expect(await world.ask('analyst', wish)).toMatchObject({ result: { code: 'action.role-missing' } });
    const { shippedQuantity } = tables.salesOrderLine.columns;
    await updateRow(world.session, { table: tables.salesOrderLine, id: lineId }, { [shippedQuantity.name]: 10 });
    expect(await world.ask('credit', { ...wish, time: 2 })).toMatchObject({
      result: { code: 'credit-hold.order-shipped' },
    });
  });
});

describe('credit.exclude (CR-11)', () => {
  const profileOf = async (customerId: string) => {
    const { entitySetName: from, primaryId } = tables.customerProfile;
    const where = equal(primaryId, { id: customerProfileIdentity(customerId, NL).id });
    const [row] = await world.rows({ from, select: customerProfileSelect, where });
    return taken(readCustomerProfile(row));
  };

  test('leaves an order out of the checks, keeps why as a decision, and evaluates it at once', async () => {
    const { orderId } = await world.held('EXCLUDE');
    const answer = await world.ask('credit', onOrder('credit.exclude', orderId, { excluded: true }));
    expect(answer).toMatchObject({ status: 'done', result: { outcome: 'excluded' } });
    expect(isCleared(await world.order(orderId))).toBe(true);
    expect(await world.order(orderId)).toMatchObject({
      excludedFromCredit: true,
      excludedById: world.userId('credit'),
    });
    expect((await world.decisions(orderId)).map(({ type }) => type)).toContain('credit.exclude');
  });

  test('takes an order in again: what was cleared as excluded wants a verdict', async () => {
    const { orderId } = await world.held('INCLUDE');
    await world.ask('credit', onOrder('credit.exclude', orderId, { excluded: true }));
    await world.ask('credit', onOrder('credit.exclude', orderId, { excluded: false }));
    expect(await world.order(orderId)).toMatchObject({ excludedFromCredit: false, creditStatus: 'held' });
  });

  test('leaves a whole customer out, by his profile', async () => {
    const { orderId, customerId } = await world.held('EXCLUDE-ALL');
    const { id } = customerProfileIdentity(customerId, NL);
    const wish = { ...onOrder('credit.exclude', id, { excluded: true }), table: tables.customerProfile };
    expect(await world.ask('credit', wish)).toMatchObject({ status: 'done' });
    expect((await profileOf(customerId)).excludedFromCredit).toBe(true);
    expect(isCleared(await world.order(orderId))).toBe(true);
    expect(await world.ask('creditlead', wish)).toMatchObject({ result: { code: 'credit-exclude.already' } });
  });

  test('is for credit managers, with a reason and a plain yes or no', async () => {
    const { orderId } = await world.held('EXCLUDE-REFUSED');
    const wish = onOrder('credit.exclude', orderId, { excluded: true });
    expect(await world.ask('analyst', wish)).toMatchObject({ result: { code: 'action.role-missing' } });
    expect(await world.ask('credit', { ...wish, payload: {} })).toMatchObject({
      result: { code: 'action.payload-invalid', field: 'excluded' },
    });
    expect(await world.ask('credit', { ...wish, reason: '' })).toMatchObject({
      result: { code: 'action.reason-missing' },
    });
  });
});

describe('credit.evaluate (CR-7)', () => {
  test.each(['hold', 'account'])(
    'on a %s evaluates the customer now, and tells what became of each order',
    async (of) => {
      const { customerId, orderId, hold } = await world.held(`EVALUATE-${of}`);
      const { creditLimit } = tables.customerProfile.columns;
      const profile = { table: tables.customerProfile, id: customerProfileIdentity(customerId, NL).id };
      await updateRow(world.session, profile, { [creditLimit.name]: 5_000 });
      const target = of === 'hold' ? { targetId: hold.id } : { targetId: customerId, table: tables.account };
      const answer = await world.ask('analyst', { type: 'credit.evaluate', ...target });
      expect(answer).toMatchObject({ status: 'done', result: { outcomes: [{ orderId, outcome: 'cleared' }] } });
      expect(await world.hold(hold.id)).toMatchObject({ status: 'released' });
    },
  );

  test('finds nothing to do where nothing waits', async () => {
    const { customerId } = await cleared('EVALUATE-NONE');
    const wish = { type: 'credit.evaluate', table: tables.account, targetId: customerId };
    expect(await world.ask('credit', wish)).toMatchObject({ status: 'done', result: { evaluated: 0 } });
  });
});
