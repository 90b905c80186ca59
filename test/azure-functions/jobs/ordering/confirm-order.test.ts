import { customerProfileIdentity, tables, writePolicy } from '@o2c/core/dataverse';
import { addDays, isoDate } from '@o2c/core/kernel';
import { isCleared } from '@o2c/core/ordering';
import { equal } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { type Moment } from '../../../../azure-functions/src/jobs/moment';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { rowOf } from '../../../../scripts/provision-dataverse/row-of';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { on } from '../credit/credit-world';
import { updateRow } from '../credit/update-row';
import { deskWorld, type DeskWorld, NL, taken } from '../credit-desk/desk-world';

let dataverse: ProvisionedDataverse;
let world: DeskWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await deskWorld(dataverse);
}, 60_000);
afterAll(() => dataverse.close());

const DAY_1 = isoDate('2026-06-01');
const day = (number: number): Moment => on(addDays(DAY_1, number - 1));

/** Confirmation, shipment and invoice are checked, alike: two days of grace, or none. */
const checked = (graceDays?: number) => {
  const point = { checked: true, ...(graceDays === undefined ? {} : { graceDays }) };
  return world.clearance({ checkpoints: { orderEntry: point, confirmation: point, shipment: point, invoice: point } });
};
const onlyEntry = () => world.clearance({ checkpoints: { orderEntry: { checked: true } } });

const confirm = (
  orderId: string,
  facts: { person?: string; moment?: Moment; time?: number; payload?: object } = {},
) => {
  const { person = 'clerk', moment = day(1), time = 1, payload = {} } = facts;
  return world.ask(person, {
    type: 'order.confirm',
    table: tables.salesOrder,
    targetId: orderId,
    payload,
    moment,
    time,
  });
};

/** An order of 100.00 that was cleared as it came in. */
async function cleared(name: string, moment = day(1)) {
  const known = await world.waiting(name);
  expect(taken(await world.path.evaluateOrders([known.orderId], moment))).toMatchObject([{ outcome: 'cleared' }]);
  return known;
}

const limited = (customerId: string, amount: number) =>
  updateRow(
    world.session,
    { table: tables.customerProfile, id: customerProfileIdentity(customerId, NL).id },
    { [tables.customerProfile.columns.creditLimit.name]: amount },
  );

const ship = async (orderId: string, moment: Moment) => {
  const request = { key: `${orderId} ${moment.today}`, orderId, shippedOn: moment.today };
  const [answer] = taken(await world.path.shipOrders([request], moment));
  return answer;
};

const mails = (orderId: string) => {
  const { entitySetName: from, columns, lookups } = tables.email;
  const select = [columns.subject.name, columns.description.name, columns.state.name];
  const where = equal(lookups.regardingOrder.value, { id: orderId });
  return world.rows({
    from,
    select,
    where,
    expand: 'email_activity_parties($select=addressused,participationtypemask)',
  });
};

const confirmations = async (orderId: string) =>
  (await world.decisions(orderId)).filter(({ type }) => type === 'order.confirm');

const holdOf = async (orderId: string) => world.hold((await world.order(orderId)).creditHoldId ?? '');

describe('order.confirm (CR-3)', () => {
  test('drafts one letter with lines, prices, total and terms that nobody has sent, and says why, exactly once', async () => {
    const { orderId } = await cleared('CONFIRM');
    const answer = await confirm(orderId, { payload: { note: 'Asked by phone' } });
    expect(answer).toMatchObject({ status: 'done', result: { outcome: 'confirmed' } });
    const [mail, ...others] = await mails(orderId);
    expect(others).toEqual([]);
    const { columns } = tables.email;
    expect(mail).toMatchObject({
      [columns.subject.name]: 'Confirmation of your order CONFIRM',
      [columns.state.name]: 0,
      email_activity_parties: expect.arrayContaining([
        expect.objectContaining({ addressused: 'confirm@customer.example' }),
      ]) as unknown,
    });
    const text = String(mail?.[columns.description.name]);
    for (const part of ['A shelf', '>10</td>', '>100.00</td>', 'EUR 100.00', 'Payable within 30 days'])
      expect(text).toContain(part);
    const [decision, ...more] = await confirmations(orderId);
    expect(more).toEqual([]);
    expect(decision).toMatchObject({ outcome: 'confirmed', targetTable: 'salesorder' });
    expect(JSON.parse(decision?.inputs ?? '')).toMatchObject({
      content: answer.result['content'],
      mail: answer.result['mail'],
      requestedBy: world.userId('clerk'),
      note: 'Asked by phone',
    });
    const again = await confirm(orderId, { time: 2 });
    expect(again).toMatchObject({ status: 'done', result: { unchanged: true, mail: answer.result['mail'] } });
    expect(await mails(orderId)).toHaveLength(1);
    expect(await confirmations(orderId)).toHaveLength(1);
  });

  test('of changed content confirms again, also when it was changed back', async () => {
    const { orderId } = await cleared('CHANGED');
    const wanted = (date: string) =>
      updateRow(
        world.session,
        { table: tables.salesOrder, id: orderId },
        { [tables.salesOrder.columns.requestedDeliveryOn.name]: date },
      );
    for (const [time, date] of ['2026-06-20', '2026-06-21', '2026-06-20'].entries()) {
      await wanted(date);
      expect(await confirm(orderId, { time })).toMatchObject({ result: { outcome: 'confirmed' } });
    }
    expect(await mails(orderId)).toHaveLength(3);
    expect(await confirm(orderId, { time: 4 })).toMatchObject({ result: { unchanged: true } });
  });

  test('drafts once when several ask at the same time', async () => {
    const { orderId } = await cleared('TOGETHER');
    const answers = await Promise.all([1, 2, 3].map((time) => confirm(orderId, { time })));
    expect(answers.map(({ status }) => status)).toEqual(['done', 'done', 'done']);
    expect(answers.filter(({ result }) => result['unchanged'] === true)).toHaveLength(2);
    expect(await mails(orderId)).toHaveLength(1);
  });

  test('writes only the decision where the policy only looks, once', async () => {
    const policy = async (autonomy: 'observe' | 'act') =>
      upsertRow(world.session, ...rowOf(tables.policy, writePolicy({ actionType: 'order.confirm', autonomy })));
    const { orderId } = await cleared('OBSERVED');
    await policy('observe');
    try {
      expect(await confirm(orderId)).toMatchObject({ status: 'done', result: { outcome: 'observed' } });
      expect(await confirm(orderId, { time: 2 })).toMatchObject({ result: { outcome: 'observed', unchanged: true } });
      expect(await mails(orderId)).toEqual([]);
      expect(await confirmations(orderId)).toMatchObject([{ outcome: 'observed', autonomy: 'observe' }]);
    } finally {
      await policy('act');
    }
    expect(await confirm(orderId, { time: 3 })).toMatchObject({ result: { outcome: 'confirmed' } });
  });

  test('is refused for an order that nobody has cleared, without an address, to who may not ask, and with words it does not know', async () => {
    const { orderId } = await world.waiting('UNSEEN');
    expect(await confirm(orderId)).toMatchObject({ status: 'rejected', result: { code: 'order.not-cleared' } });
    const { orderId: unaddressed, customerId } = await cleared('UNADDRESSED');
    const { emailAddress } = tables.account.columns;
    await updateRow(world.session, { table: tables.account, id: customerId }, { [emailAddress.name]: null });
    expect(await confirm(unaddressed)).toMatchObject({ status: 'rejected', result: { code: 'order.no-address' } });
    expect(await confirm(unaddressed, { person: 'collector' })).toMatchObject({
      status: 'rejected',
      result: { code: 'action.role-missing' },
    });
    // Sales of another legal entity does not see it.
    expect(await confirm(unaddressed, { person: 'sales' })).toMatchObject({
      result: { code: 'action.target-unknown' },
    });
    expect(await confirm(unaddressed, { payload: { send: true } })).toMatchObject({
      result: { code: 'action.payload-invalid', field: 'send' },
    });
    expect(await mails(unaddressed)).toEqual([]);
  });
});

describe('a checked confirmation (CR-3, spec/features.md 3.6)', () => {
  afterEach(onlyEntry);

  test('holds there who has no room any more, in the same run: nothing is drafted', async () => {
    await checked();
    const { orderId, customerId } = await cleared('NO-ROOM');
    await limited(customerId, 50);
    expect(await confirm(orderId)).toMatchObject({
      status: 'rejected',
      result: { code: 'order.not-cleared', creditStatus: 'held' },
    });
    expect(await holdOf(orderId)).toMatchObject({ status: 'open', checkpoint: 'confirmation' });
    expect(await mails(orderId)).toEqual([]);
  });

  test.each`
    shipped | outcome
    ${2}    | ${'shipped'}
    ${3}    | ${'shipped'}
    ${4}    | ${'refused'}
  `(
    'confirmed on day 1 with 2 days of grace: shipping on day $shipped is $outcome',
    async ({ shipped, outcome }: Grace) => {
      await checked(2);
      // Taken in before the days of grace: the confirmation is checked, and its days count.
      const { orderId, customerId } = await cleared(`GRACE-${shipped}`, day(-5));
      expect(await confirm(orderId)).toMatchObject({ result: { outcome: 'confirmed' } });
      expect(await world.order(orderId)).toMatchObject({ creditCheckedOn: DAY_1, creditCheckpoint: 'confirmation' });
      await limited(customerId, 50);
      expect(await ship(orderId, day(shipped))).toMatchObject({ outcome });
    },
  );

  test('without grace checks again, and holds again, what was released without posting; with grace it passes', async () => {
    for (const [name, grace, answered] of [
      ['AGAIN', undefined, { status: 'rejected', result: { code: 'order.not-cleared' } }],
      ['PASSES', 2, { status: 'done', result: { outcome: 'confirmed' } }],
    ] as const) {
      await checked(grace);
      const { orderId, customerId } = await cleared(name, day(-5));
      await limited(customerId, 50);
      expect(await confirm(orderId)).toMatchObject({ status: 'rejected' });
      const hold = await holdOf(orderId);
      const payload = { contentHash: hold.contentHash, mode: 'withoutPosting' };
      const release = {
        type: 'credit.release',
        targetId: hold.id,
        payload,
        reason: 'Known for years.',
        moment: day(1),
      };
      expect(await world.ask('credit', release)).toMatchObject({ status: 'done' });
      expect(await mails(orderId)).toEqual([]);
      expect(await confirm(orderId, { time: 2 })).toMatchObject(answered);
    }
  });

  test('does not pass when the check cannot be made', async () => {
    const { orderId } = await cleared('BROKEN');
    await world.clearance({ checkpoints: { confirmation: { checked: 'yes' } } });
    const answer = await confirm(orderId);
    expect(answer).toMatchObject({ status: 'rejected', result: { code: 'order.check-not-passed' } });
    expect(isCleared(await world.order(orderId))).toBe(true);
    expect(await mails(orderId)).toEqual([]);
  });
});

interface Grace {
  readonly shipped: number;
  readonly outcome: string;
}
