import { addDays, isoDate } from '@o2c/core/kernel';
import { isCleared } from '@o2c/core/ordering';
import { fulfilmentJobs } from '../../../../azure-functions/src/adapters/compose/fulfilment-jobs';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { creditWorld, type CreditWorld, eur, on, taken } from './credit-world';

let dataverse: ProvisionedDataverse;
let world: CreditWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await creditWorld(dataverse);
}, 60_000);
afterAll(() => dataverse.close());

const settings = (graceDays?: number) => {
  const grace = graceDays === undefined ? {} : { graceDays };
  const checked = { checked: true, ...grace };
  return JSON.stringify({ checkpoints: { orderEntry: checked, shipment: checked, invoice: checked } });
};

/** An order of 100.00 that was cleared on a day, and an invoice of its customer that is too late from 1 June on. */
async function aClearedOrder(name: string, day: string) {
  const customer = await world.customer(name);
  const id = await world.order(customer, `${name}-1`, eur(100_00));
  expect(taken(await world.jobs.evaluateOrders([id], on(day)))).toEqual([{ orderId: id, outcome: 'cleared' }]);
  return { customer, id };
}

const becomeLate = (customer: string, name: string) =>
  world.item(customer, `${name}-INV`, { amount: eur(10_00), dueDate: isoDate('2026-03-01') });

const ship = async (orderId: string, day: string) => {
  const { shipOrders } = fulfilmentJobs({ dataverse: world.session.connection });
  const [answer] = taken(await shipOrders([{ key: `${orderId}-${day}`, orderId, shippedOn: isoDate(day) }], on(day)));
  return answer;
};

describe('a checked shipment (CR-3)', () => {
  test('is evaluated in the same run before it leaves: who has become too late in between is held there, and nothing leaves', async () => {
    await world.autonomy('act', settings());
    try {
      const { customer, id } = await aClearedOrder('GATE', '2026-06-01');
      await becomeLate(customer, 'GATE');
      expect(await ship(id, '2026-06-10')).toMatchObject({
        outcome: 'refused',
        refusal: { code: 'shipment.order-not-cleared', creditStatus: 'held' },
      });
      expect((await world.holds(customer))[0]).toMatchObject({
        status: 'open',
        checkpoint: 'shipment',
        reasons: [{ cause: 'daysOverdue' }],
      });
      await world.item(customer, 'GATE-PAY', { amount: eur(-10_00) });
    } finally {
      await world.autonomy('act');
    }
  });

  test('leaves when the check there is passed, and the order says where and when it was', async () => {
    await world.autonomy('act', settings());
    try {
      const { customer, id } = await aClearedOrder('PASS', '2026-06-01');
      expect((await world.orders(customer))[0]).toMatchObject({
        creditCheckedOn: '2026-06-01',
        creditCheckpoint: 'orderEntry',
      });
      expect(await ship(id, '2026-06-10')).toMatchObject({ outcome: 'shipped' });
      expect((await world.orders(customer))[0]).toMatchObject({
        creditCheckedOn: '2026-06-10',
        creditCheckpoint: 'shipment',
      });
    } finally {
      await world.autonomy('act');
    }
  });

  test.each`
    days | outcome      | what
    ${2} | ${'shipped'} | ${'is not checked within the days of grace'}
    ${3} | ${'refused'} | ${'is checked after them'}
  `('$what: $days days after a check with 2 days of grace', async ({ days, outcome }: Grace) => {
    await world.autonomy('act', settings(2));
    try {
      const { customer, id } = await aClearedOrder(`GRACE ${days}`, '2026-06-01');
      await becomeLate(customer, `GRACE ${days}`);
      expect(await ship(id, addDays(isoDate('2026-06-01'), days))).toMatchObject({ outcome });
    } finally {
      await world.autonomy('act');
    }
  });

  test('is not checked where the settings check the order entry alone, whatever happened since', async () => {
    const { customer, id } = await aClearedOrder('ENTRY', '2026-06-01');
    await becomeLate(customer, 'ENTRY');
    expect(await ship(id, '2026-06-10')).toMatchObject({ outcome: 'shipped' });
    expect((await world.orders(customer)).map(isCleared)).toEqual([true]);
  });

  test('stops when the check cannot be made: what nobody can judge does not pass', async () => {
    await world.autonomy('act', settings());
    try {
      const { id } = await aClearedOrder('UNSURE', '2026-06-01');
      const broken = await world.rule({ id: 'UNSURE', type: 'accountStatus', values: [] });
      try {
        expect(await ship(id, '2026-06-10')).toMatchObject({
          outcome: 'refused',
          refusal: { code: 'shipment.check-not-passed', reason: expect.stringContaining('UNSURE') as string },
        });
      } finally {
        await world.withdraw(broken);
      }
    } finally {
      await world.autonomy('act');
    }
  });
});

interface Grace {
  readonly days: number;
  readonly outcome: string;
}
