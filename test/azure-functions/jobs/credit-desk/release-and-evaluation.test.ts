import { tables } from '@o2c/core/dataverse';
import { isCleared } from '@o2c/core/ordering';
import { writeTransactions } from '../../../../azure-functions/src/adapters/dataverse/transactions/write-transactions';
import { type ActionRequest } from '../../../../azure-functions/src/jobs/action-requests/action-request';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { creditWorld, type CreditWorld, eur, on, taken } from '../credit/credit-world';
import { updateRow } from '../credit/update-row';

let dataverse: ProvisionedDataverse;
let world: CreditWorld;
let someone: string;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await creditWorld(dataverse);
  someone = await world.userId('credit');
}, 60_000);
afterAll(() => dataverse.close());

const day = on('2026-06-10');

/** A held order of 500.00 over a limit of 400.00, and a request about its hold. */
async function aCase(name: string, over: Partial<ActionRequest> = {}) {
  const customer = await world.customer(name, { creditLimit: eur(400_00) });
  const orderId = await world.order(customer, `${name}-1`, eur(500_00));
  taken(await world.jobs.evaluateOrders([orderId], day));
  const [hold] = await world.holds(customer);
  if (!hold) throw new Error('The order is not held.');
  const request: ActionRequest = {
    id: orderId,
    etag: '',
    type: 'credit.release',
    targetTable: tables.creditHold.logicalName,
    targetId: hold.id,
    payload: JSON.stringify({ contentHash: hold.contentHash }),
    reason: 'The director called.',
    status: 'requested',
    initiatingUserId: someone,
    ...over,
  };
  return { customer, orderId, hold, request };
}

const prepare = (request: ActionRequest) => {
  const action = world.jobs.creditActions(day).find(({ type }) => type === request.type);
  if (!action) throw new Error(`No action ${request.type}.`);
  return action.prepare(request);
};

async function carryOut(request: ActionRequest) {
  const { effects } = taken(await prepare(request));
  const outcomes = await writeTransactions(world.session.connection, world.session.context, [
    { key: 'request', creates: effects?.creates ?? [], updates: effects?.updates ?? [] },
  ]);
  return outcomes.get('request');
}

describe('credit.release and credit.reject', () => {
  test('a release clears the order against the rules, keeps who and why, and takes room (CR-5)', async () => {
    const { customer, orderId, request } = await aCase('RELEASE');
    expect(await carryOut(request)).toEqual({ outcome: 'written' });
    const [order] = await world.orders(customer);
    expect(order && isCleared(order)).toBe(true);
    const [hold] = await world.holds(customer);
    expect(hold).toMatchObject({ status: 'released', releaseReason: 'The director called.', releasedById: someone });
    expect(await world.profile(customer)).toMatchObject({ version: 3 });
    expect((await world.decisions(orderId)).map(({ type }) => type).sort()).toEqual(['credit.release', 'order.clear']);
    // What was released stays released, and its room is taken.
    const next = await world.order(customer, 'RELEASE-2', eur(1));
    expect(taken(await world.jobs.evaluateOrders([next], day))).toMatchObject([{ orderId: next, outcome: 'held' }]);
  });

  test('a rejection cancels the order for want of money (CR-6, OC-6)', async () => {
    const { customer, orderId, request } = await aCase('REJECT', { type: 'credit.reject' });
    expect(await carryOut(request)).toEqual({ outcome: 'written' });
    expect((await world.orders(customer))[0]).toMatchObject({
      creditStatus: 'rejected',
      state: 'cancelled',
      status: 'noMoney',
    });
    expect((await world.holds(customer))[0]).toMatchObject({ status: 'rejected' });
    expect(taken(await world.jobs.evaluateOrders([orderId], day))).toEqual([]);
  });

  test('an order that changed since it was held is not released, nor one whose hold reads otherwise by now', async () => {
    const { customer, request, hold } = await aCase('CHANGED');
    const [order] = await world.orders(customer);
    const line = { table: tables.salesOrderLine, id: order?.lines[0]?.id ?? '' };
    await updateRow(world.session, line, { quantity: 11 });
    expect(await prepare(request)).toMatchObject({ ok: false, error: { code: 'credit-hold.order-changed' } });
    taken(await world.jobs.evaluateCustomers([customer], day));
    expect(await prepare(request)).toMatchObject({ ok: false, error: { code: 'credit-hold.changed' } });
    expect((await world.holds(customer))[0]?.contentHash).not.toBe(hold.contentHash);
  });

  test.each`
    case                  | over                                                    | code
    ${'without a reason'} | ${{ reason: '  ' }}                                     | ${'action.reason-missing'}
    ${'without a hash'}   | ${{ payload: '{}' }}                                    | ${'action.payload-invalid'}
    ${'of nothing'}       | ${{ targetId: '00000000-0000-4000-8000-000000000001' }} | ${'action.target-unknown'}
  `('a release $case is refused: $code', async ({ case: name, over, code }: Refused) => {
    const { request } = await aCase(name.toUpperCase(), over);
    expect(await prepare(request)).toMatchObject({ ok: false, error: { code } });
  });

  test('the same request a second time finds the hold closed', async () => {
    const { request } = await aCase('TWICE');
    await carryOut(request);
    expect(await prepare(request)).toMatchObject({ ok: false, error: { code: 'credit-hold.not-open' } });
  });

  test('goods that have left are billed, never cancelled', async () => {
    const { customer, request } = await aCase('SHIPPED', { type: 'credit.reject' });
    const [order] = await world.orders(customer);
    const line = { table: tables.salesOrderLine, id: order?.lines[0]?.id ?? '' };
    await updateRow(world.session, line, { [tables.salesOrderLine.columns.shippedQuantity.name]: 1 });
    expect(await prepare(request)).toMatchObject({ ok: false, error: { code: 'credit-hold.order-shipped' } });
  });

  test('a release and an evaluation at once do not both take the room', async () => {
    const { customer, request } = await aCase('BOTH');
    const prepared = taken(await prepare(request));
    const small = await world.order(customer, 'BOTH-2', eur(400_00));
    expect(taken(await world.jobs.evaluateOrders([small], day))).toContainEqual({ orderId: small, outcome: 'cleared' });
    const outcomes = await writeTransactions(world.session.connection, world.session.context, [
      { key: 'late', creates: prepared.effects?.creates ?? [], updates: prepared.effects?.updates ?? [] },
    ]);
    expect(outcomes.get('late')).toMatchObject({ outcome: 'conflict' });
  });
});

interface Refused {
  readonly case: string;
  readonly over: Partial<ActionRequest>;
  readonly code: string;
}
