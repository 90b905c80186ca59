import { tables } from '@o2c/core/dataverse';
import { isoDate } from '@o2c/core/kernel';
import { isCleared } from '@o2c/core/ordering';
import { updateRow } from './update-row';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { creditWorld, type CreditWorld, eur, on, paid, taken } from './credit-world';

let dataverse: ProvisionedDataverse;
let world: CreditWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await creditWorld(dataverse);
}, 60_000);
afterAll(() => dataverse.close());

const day = on('2026-06-10');
const evaluate = async (...ids: readonly string[]) => taken(await world.jobs.evaluateOrders(ids, day));

describe('evaluateOrders', () => {
  test('clears an order for its content, counts it in the exposure and says why', async () => {
    const customer = await world.customer('CLEAR');
    const id = await world.order(customer, 'CLEAR-1', eur(1_000_00));
    expect(await evaluate(id)).toEqual([{ orderId: id, outcome: 'cleared' }]);
    const [order] = await world.orders(customer);
    expect(order && isCleared(order)).toBe(true);
    expect(order).toMatchObject({ version: 1 });
    expect(await world.profile(customer)).toMatchObject({ exposure: eur(1_000_00), version: 2, exposureOn: day.now });
    expect(await world.decisions(id)).toMatchObject([
      { type: 'order.clear', outcome: 'cleared', rule: 'none fired', autonomy: 'act' },
    ]);
    expect(await evaluate(id)).toEqual([]);
  });

  test('holds an order with every reason, its measures and what would free it', async () => {
    const customer = await world.customer('HOLD');
    await world.item(customer, 'HOLD-INV', { amount: eur(600_00), dueDate: isoDate('2026-01-31') });
    const id = await world.order(customer, 'HOLD-1', eur(500_00));
    expect(await evaluate(id)).toEqual([{ orderId: id, outcome: 'held' }]);
    const [order] = await world.orders(customer);
    const [hold] = await world.holds(customer);
    expect(order).toMatchObject({ creditStatus: 'held', creditHoldId: hold?.id });
    expect(order).not.toHaveProperty('creditClearedHash');
    expect(hold).toMatchObject({
      status: 'open',
      orderAmount: eur(500_00),
      exposure: eur(600_00),
      creditLimit: eur(1_000_00),
      excess: eur(100_00),
      oldestDueDate: '2026-01-31',
      counterfactual: 'A payment of 600.00 EUR that settles HOLD-INV (600.00 EUR) in full frees this order.',
    });
    expect([...(hold?.reasons ?? [])].sort((one, other) => (one.cause < other.cause ? -1 : 1))).toMatchObject([
      {
        cause: 'creditLimitUsed',
        ruleId: 'LIMIT-USED-100',
        scope: 'all',
        value: '110',
        threshold: '100',
        cleared: false,
      },
      { cause: 'daysOverdue', ruleId: 'DAYS-OVERDUE-60', value: '130', threshold: '60', cleared: false },
    ]);
    expect(await world.decisions(id)).toMatchObject([
      { outcome: 'held', rule: 'multiple', counterfactual: hold?.counterfactual },
    ]);
  });

  test('a payment frees what it has room for, first come, first served, and no more (CR-7)', async () => {
    const customer = await world.customer('FREE');
    await world.item(customer, 'FREE-INV', { amount: eur(1_000_00) });
    const ids = [];
    for (const number of [1, 2, 3]) ids.push(await world.order(customer, `FREE-${number}`, eur(400_00)));
    expect((await evaluate(...ids)).map(({ outcome }) => outcome)).toEqual(['held', 'held', 'held']);
    await world.item(customer, 'FREE-PAY', { amount: paid(eur(800_00)) });
    const freed = taken(await world.jobs.customerEvent({ kind: 'payment', customerIds: [customer] }, on('2026-06-11')));
    expect(freed.map(({ outcome }) => outcome).sort()).toEqual(['cleared', 'cleared', 'stillHeld']);
    expect((await world.orders(customer)).map(isCleared)).toEqual([true, true, false]);
    expect((await world.holds(customer)).map(({ status }) => status).sort()).toEqual(['open', 'released', 'released']);
    expect(await world.profile(customer)).toMatchObject({ exposure: eur(1_000_00) });
    expect(
      taken(await world.jobs.customerEvent({ kind: 'payment', customerIds: [customer] }, on('2026-06-11'))),
    ).toMatchObject([{ outcome: 'stillHeld' }]);
  });

  test('an order changed after clearance is not cleared any more, and is evaluated again for what it is now', async () => {
    const customer = await world.customer('STALE');
    const id = await world.order(customer, 'STALE-1', eur(900_00));
    await evaluate(id);
    const [cleared] = await world.orders(customer);
    const line = cleared?.lines[0];
    await updateRow(world.session, { table: tables.salesOrderLine, id: line?.id ?? '' }, { quantity: 12 });
    const [stale] = await world.orders(customer);
    expect(stale).toMatchObject({ creditStatus: 'cleared' });
    expect(stale && isCleared(stale)).toBe(false);
    expect(await evaluate(id)).toEqual([{ orderId: id, outcome: 'held' }]);
    expect((await world.orders(customer))[0]).toMatchObject({ creditStatus: 'held', version: 2 });
    await updateRow(world.session, { table: tables.salesOrderLine, id: line?.id ?? '' }, { quantity: 11 });
    expect(await evaluate(id)).toEqual([{ orderId: id, outcome: 'cleared' }]);
    await updateRow(world.session, { table: tables.salesOrderLine, id: line?.id ?? '' }, { quantity: 20 });
    expect(await evaluate(id)).toEqual([{ orderId: id, outcome: 'held' }]);
    expect((await world.holds(customer)).map(({ status }) => status).sort()).toEqual(['open', 'released']);
  });

  test('without a limit, a rate or a profile an order is held by name', async () => {
    const without = await world.customer('NOLIMIT');
    await updateRow(
      world.session,
      { table: tables.customerProfile, id: (await world.profile(without)).id },
      {
        [tables.customerProfile.columns.creditLimit.name]: null,
      },
    );
    const id = await world.order(without, 'NOLIMIT-1', eur(1));
    expect(await evaluate(id)).toMatchObject([{ outcome: 'held' }]);
    expect((await world.holds(without))[0]).toMatchObject({
      reasons: [{ cause: 'creditLimitMissing' }],
      counterfactual: 'No payment helps until a credit limit is decided.',
    });
  });

  test('50 orders of one customer, each evaluated by a call of its own at once, never exceed the limit', async () => {
    const customer = await world.customer('RACE');
    const ids: string[] = [];
    for (let number = 10; number < 60; number += 1) ids.push(await world.order(customer, `RACE-${number}`, eur(90_00)));
    const calls = await Promise.all(ids.map((id) => world.jobs.evaluateOrders([id], on('2026-06-10'))));
    expect(calls.flatMap((call) => taken(call)).filter(({ outcome }) => outcome === 'refused')).toEqual([]);
    const orders = await world.orders(customer);
    const cleared = orders.filter(isCleared);
    // 11 x 90.00 are 990.00; the twelfth would be 1,080.00. The first eleven in order of receipt.
    expect(cleared.map(({ id }) => id)).toEqual(ids.slice(0, 11));
    expect(orders.filter(({ creditStatus }) => creditStatus === 'held')).toHaveLength(39);
    expect(await world.holds(customer)).toHaveLength(39);
    expect(await world.profile(customer)).toMatchObject({ exposure: eur(990_00) });
    for (const { id } of orders) expect(await world.decisions(id)).toHaveLength(1);
  }, 120_000);

  test('who shares a limit is decided together, and the parent bears what its children take', async () => {
    const parent = await world.customer('PARENT');
    const owner = { limitOwnerId: (await world.profile(parent)).id };
    const first = await world.customer('CHILD-1', owner);
    const second = await world.customer('CHILD-2', owner);
    await world.item(parent, 'PARENT-INV', { amount: eur(400_00) });
    const early = await world.order(first, 'CHILD-A', eur(400_00));
    const late = await world.order(second, 'CHILD-B', eur(400_00));
    // Asked for the second alone: the first came before it and has the room.
    const outcomes = new Map((await evaluate(late)).map(({ orderId, outcome }) => [orderId, outcome]));
    expect(outcomes).toEqual(
      new Map([
        [early, 'cleared'],
        [late, 'held'],
      ]),
    );
    expect(await world.profile(parent)).toMatchObject({ exposure: eur(800_00), version: 2 });
    expect(await world.profile(first)).toMatchObject({ version: 1 });
  });

  test('observing writes the decision and nothing else, once however often it looks (design decision 11)', async () => {
    const customer = await world.customer('OBSERVE');
    const id = await world.order(customer, 'OBSERVE-1', eur(100_00));
    await world.autonomy('observe');
    try {
      expect(await evaluate(id)).toEqual([{ orderId: id, outcome: 'observed' }]);
      expect(await evaluate(id)).toEqual([{ orderId: id, outcome: 'observed' }]);
      expect((await world.orders(customer))[0]).toMatchObject({ creditStatus: 'notEvaluated' });
      expect(await world.profile(customer)).toMatchObject({ version: 1 });
      expect(await world.decisions(id)).toMatchObject([{ outcome: 'cleared', autonomy: 'observe' }]);
    } finally {
      await world.autonomy('act');
    }
  });

  test.each(['suggest', 'approve'] as const)(
    'to %s is to ask once, to clear only what was approved, and to hold without asking (design decision 11)',
    async (level) => {
      const customer = await world.customer(`ASK ${level}`);
      const id = await world.order(customer, `ASK-${level}-1`, eur(600_00));
      const large = await world.order(customer, `ASK-${level}-2`, eur(600_00));
      await world.autonomy(level);
      try {
        const first = await evaluate(id);
        expect(first).toContainEqual({ orderId: id, outcome: 'proposed' });
        expect(first).toContainEqual({ orderId: large, outcome: 'held' });
        expect(await evaluate(id)).toContainEqual({ orderId: id, outcome: 'proposed' });
        const [approval, ...others] = await world.approvals(id);
        expect([approval, others]).toMatchObject([
          { status: 'requested', actionType: 'order.clear', amount: '600' },
          [],
        ]);
        expect((await world.orders(customer))[0]).toMatchObject({ creditStatus: 'notEvaluated' });
        await updateRow(
          world.session,
          { table: tables.approval, id: approval?.id ?? '' },
          {
            [tables.approval.columns.approvalStatus.name]: tables.approval.choices.approvalStatus.approved,
          },
        );
        expect(await evaluate(id)).toContainEqual({ orderId: id, outcome: 'cleared' });
        expect((await world.decisions(id)).map(({ outcome, autonomy }) => `${autonomy} ${outcome}`).sort()).toEqual([
          `${level} cleared`,
          `${level} proposed`,
        ]);
      } finally {
        await world.autonomy('act');
      }
    },
  );

  test("an order made by hand that lacks what ours have is named, and stands in nobody's way", async () => {
    const customer = await world.customer('BYHAND');
    const id = await world.order(customer, 'BYHAND-1', eur(100_00));
    const broken = await world.order(customer, 'BYHAND-2', eur(100_00));
    await updateRow(
      world.session,
      { table: tables.salesOrder, id: broken },
      {
        [tables.salesOrder.columns.currencyCode.name]: null,
      },
    );
    const outcomes = await evaluate(id);
    expect(outcomes).toContainEqual({ orderId: id, outcome: 'cleared' });
    expect(outcomes).toContainEqual({ orderId: broken, outcome: 'refused', code: 'credit.order-unreadable' });
    await updateRow(
      world.session,
      { table: tables.salesOrder, id },
      { [tables.salesOrder.columns.currencyCode.name]: null },
    );
    const third = await world.order(customer, 'BYHAND-3', eur(1));
    expect(await evaluate(third)).toContainEqual({
      orderId: third,
      outcome: 'refused',
      code: 'credit.order-unreadable',
      inTheWay: id,
    });
  });
});
