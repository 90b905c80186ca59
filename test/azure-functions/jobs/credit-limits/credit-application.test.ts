import { autoApprovalRate } from '@o2c/core/credit-limits';
import { applicationSelect, readApplication, tables } from '@o2c/core/dataverse';
import { isoDate } from '@o2c/core/kernel';
import { isCleared } from '@o2c/core/ordering';
import { equal } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { eur, taken } from '../credit/credit-builders';
import { aRequest, limitWorld, type LimitWorld, step, TODAY } from './limit-world';

let dataverse: ProvisionedDataverse;
let world: LimitWorld;
let manager: string;
let second: string;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await limitWorld(dataverse, true);
  manager = await world.userId('credit');
  second = await world.userId('creditlead');
  await world.autonomy('act', JSON.stringify({ newCustomers: 'hold' }));
}, 120_000);
afterAll(() => dataverse.close());

const applications = async (customerId: string) => {
  const { entitySetName: from, lookups, columns } = tables.creditApplication;
  const where = equal(lookups.customer.value, { id: customerId });
  const orderBy = `${columns.createdOn.name} asc`;
  const rows = await readRows(dataverse.session, { from, select: applicationSelect, where, orderBy });
  return rows.map((row) => taken(readApplication(row)));
};
const tasks = async (customerId: string): Promise<readonly string[]> => {
  const where = equal('_regardingobjectid_value', { id: customerId });
  const rows = await readRows(dataverse.session, { from: 'tasks', select: ['subject'], where });
  return rows.map((row) => String(row['subject']));
};
const decide = (targetId: string, payload: object) =>
  aRequest({
    targetId,
    type: 'credit.decide-application',
    targetTable: tables.creditApplication.logicalName,
    payload: JSON.stringify(payload),
    initiatingUserId: manager,
  });
const ordersOf = async (customerId: string) =>
  (await world.orders(customerId)).map((order) => [order.orderNumber, order.creditStatus, isCleared(order)]);

/** A customer nobody decided a limit for, with one held order and its application. */
async function anApplicant(name: string) {
  const customer = await world.newCustomer(name);
  const order = await world.order(customer, `${name}-1`, eur(500_00));
  expect(taken(await world.jobs.evaluateOrders([order], TODAY))).toEqual([{ orderId: order, outcome: 'held' }]);
  const [application] = await applications(customer);
  if (!application) throw new Error('The held order made no application.');
  return { customer, order, application };
}

describe('a new customer (CR-17)', () => {
  test('is held with the first order, applies once, is approved, and the orders are freed by the event', async () => {
    const { customer, order, application } = await anApplicant('NEW');
    const [hold] = await world.holds(customer);
    expect(hold?.reasons.map(({ cause }) => cause)).toContain('newCustomer');
    expect(application).toMatchObject({ status: 'open', orderId: order, requestedLimit: eur(500_00), currency: 'EUR' });
    expect(await tasks(customer)).toEqual(['Decide on a credit application']);
    await world.order(customer, 'NEW-2', eur(300_00));
    taken(await world.jobs.evaluateCustomers([customer], TODAY));
    taken(await world.jobs.evaluateCustomers([customer], TODAY));
    expect(await applications(customer)).toHaveLength(1);
    expect(await tasks(customer)).toHaveLength(1);
    const answer = { answer: 'approved', limit: '1000.00', expiresOn: '2027-06-30' };
    expect(await world.carryOut(decide(application.id, answer))).toMatchObject({
      outcome: 'written',
      result: { outcome: 'approved' },
    });
    expect(await ordersOf(customer)).toEqual([
      ['NEW-1', 'cleared', true],
      ['NEW-2', 'cleared', true],
    ]);
    expect(await world.profile(customer)).toMatchObject({
      creditLimit: eur(1_000_00),
      creditLimitExpiresOn: isoDate('2027-06-30'),
      creditApprovedOn: TODAY.today,
    });
    const [decided] = await applications(customer);
    expect(decided).toMatchObject({ status: 'approved', approvedLimit: eur(1_000_00), decidedById: manager });
    expect(await world.stored(decided?.adjustmentId ?? '')).toMatchObject({ status: 'posted', source: 'application' });
  });

  test('a returning approved customer passes untouched: no hold, no application, no task', async () => {
    const customer = await world.customer('RETURNING', { creditApprovedOn: isoDate('2025-01-01') });
    const order = await world.order(customer, 'RETURNING-1', eur(400_00));
    expect(taken(await world.jobs.evaluateOrders([order], TODAY))).toEqual([{ orderId: order, outcome: 'cleared' }]);
    expect(await world.holds(customer)).toEqual([]);
    expect(await applications(customer)).toEqual([]);
    expect(await tasks(customer)).toEqual([]);
    const verdicts = (await world.decisions(order)).map(({ targetId: orderId, outcome }) => ({ orderId, outcome }));
    expect(autoApprovalRate(verdicts)).toEqual({ orders: 1, untouched: 1, percent: '100' });
  });

  test('above the authority a second person approves the journal, and only posting it grants the limit', async () => {
    const { customer, application } = await anApplicant('LARGE');
    const answer = { answer: 'approved', limit: '50000.01', expiresOn: '2027-06-30' };
    const asked = await world.carryOut(decide(application.id, answer));
    expect(asked).toMatchObject({ outcome: 'written', result: { outcome: 'inReview' } });
    const journal = String(asked.result['adjustment']);
    expect(await applications(customer)).toMatchObject([{ status: 'inReview', adjustmentId: journal }]);
    expect(await world.prepare(step(journal, 'post', second))).toMatchObject({
      ok: false,
      error: { code: 'approval.pending' },
    });
    expect((await world.profile(customer)).creditLimit).toBeUndefined();
    await world.approve(journal, second);
    expect(await world.carryOut(step(journal, 'post', manager))).toMatchObject({ outcome: 'written' });
    expect(await applications(customer)).toMatchObject([{ status: 'approved', approvedLimit: eur(50_000_01) }]);
    expect(await ordersOf(customer)).toEqual([['LARGE-1', 'cleared', true]]);
    expect(await world.profile(customer)).toMatchObject({ creditLimit: eur(50_000_01) });
  });

  test('a customer without a profile gets one with the answer, and the limit with it', async () => {
    const customer = await world.withoutProfile('BARE');
    const order = await world.order(customer, 'BARE-1', eur(500_00));
    taken(await world.jobs.evaluateOrders([order], TODAY));
    const [application] = await applications(customer);
    if (!application) throw new Error('The held order made no application.');
    expect(application.profileId).toBeUndefined();
    const answer = { answer: 'approved', limit: '600.00', expiresOn: '2027-06-30' };
    expect(await world.carryOut(decide(application.id, answer))).toMatchObject({ outcome: 'written' });
    expect(await world.profile(customer)).toMatchObject({ creditLimit: eur(600_00), creditApprovedOn: TODAY.today });
    expect(await ordersOf(customer)).toEqual([['BARE-1', 'cleared', true]]);
  });

  test('a declined application leaves the order held and asks no second time for it', async () => {
    const { customer, application } = await anApplicant('DECLINED');
    expect(await world.carryOut(decide(application.id, { answer: 'declined' }))).toMatchObject({ outcome: 'written' });
    taken(await world.jobs.evaluateCustomers([customer], TODAY));
    expect(await applications(customer)).toMatchObject([{ status: 'declined', reason: 'As agreed.' }]);
    expect(await ordersOf(customer)).toEqual([['DECLINED-1', 'held', false]]);
    expect(await world.prepare(decide(application.id, { answer: 'declined' }))).toMatchObject({
      ok: false,
      error: { code: 'credit-application.not-open' },
    });
  });

  test.each`
    payload                                                              | code
    ${{ answer: 'maybe' }}                                               | ${'action.payload-invalid'}
    ${{ answer: 'approved', limit: '1000.00' }}                          | ${'credit-adjustment.expiry-missing'}
    ${{ answer: 'approved', expiresOn: '2027-06-30' }}                   | ${'action.payload-invalid'}
    ${{ answer: 'approved', limit: '-1.00', expiresOn: '2027-06-30' }}   | ${'action.payload-invalid'}
    ${{ answer: 'approved', limit: '1000.00', expiresOn: '2026-06-09' }} | ${'credit-adjustment.expired'}
  `('the answer $payload is refused: $code', async ({ payload, code }: { payload: object; code: string }) => {
    const { application } = await anApplicant(`REFUSED-${JSON.stringify(payload).length}`);
    expect(await world.prepare(decide(application.id, payload))).toMatchObject({ ok: false, error: { code } });
  });
});
