import { customerProfileIdentity, tables, UNSCORED } from '@o2c/core/dataverse';
import { isoDate } from '@o2c/core/kernel';
import { isCleared } from '@o2c/core/ordering';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { creditWorld, type CreditWorld, eur, NL, on, taken } from './credit-world';
import { updateRow } from './update-row';

let dataverse: ProvisionedDataverse;
let world: CreditWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await creditWorld(dataverse);
}, 60_000);
afterAll(() => dataverse.close());

const day = on('2026-06-10');
const evaluate = async (...ids: readonly string[]) => taken(await world.jobs.evaluateOrders(ids, day));

const line = async (customerId: string) => {
  const [order] = await world.orders(customerId);
  return { table: tables.salesOrderLine, id: order?.lines[0]?.id ?? '' };
};

describe('a change after clearance (VA-5)', () => {
  test('to less keeps the clearance, though the rules would hold the order by now; to more is checked again', async () => {
    const customer = await world.customer('LESS');
    const id = await world.order(customer, 'LESS-1', eur(500_00));
    await evaluate(id);
    await world.item(customer, 'LESS-INV', { amount: eur(100_00), dueDate: isoDate('2026-01-31') });
    await updateRow(world.session, await line(customer), { quantity: 9 });
    expect(await evaluate(id)).toEqual([{ orderId: id, outcome: 'cleared' }]);
    const [order] = await world.orders(customer);
    expect(order && isCleared(order)).toBe(true);
    expect((await world.decisions(id)).map(({ rule }) => rule).sort()).toEqual([
      'asks for no more than was cleared',
      'none fired',
    ]);
    await updateRow(world.session, await line(customer), { quantity: 10 });
    expect(await evaluate(id)).toEqual([{ orderId: id, outcome: 'held' }]);
  });

  test('an order that was rejected and is open again is evaluated again (CR-19)', async () => {
    const customer = await world.customer('REOPEN');
    const id = await world.order(customer, 'REOPEN-1', eur(500_00));
    const { columns, choices } = tables.salesOrder;
    await updateRow(
      world.session,
      { table: tables.salesOrder, id },
      { [columns.creditStatus.name]: choices.creditStatus.rejected },
    );
    expect(await evaluate(id)).toEqual([{ orderId: id, outcome: 'cleared' }]);
  });
});

describe('events of a customer', () => {
  test.each(['payment', 'limit', 'order', 'promise', 'dispute'] as const)(
    'a %s looks at all that waits, in one pass',
    async (kind) => {
      const customer = await world.customer(`EVENT ${kind}`, { ...UNSCORED, creditLimit: eur(100_00) });
      const id = await world.order(customer, `EVENT-${kind}`, eur(500_00));
      expect(await evaluate(id)).toEqual([{ orderId: id, outcome: 'held' }]);
      const { id: profile } = customerProfileIdentity(customer, NL);
      const { columns } = tables.customerProfile;
      await updateRow(
        world.session,
        { table: tables.customerProfile, id: profile },
        { [columns.creditLimit.name]: 500 },
      );
      expect(taken(await world.jobs.customerEvent({ kind, customerIds: [customer] }, day))).toEqual([
        { orderId: id, outcome: 'cleared' },
      ]);
    },
  );
});
