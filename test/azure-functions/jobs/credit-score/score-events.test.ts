import { tables } from '@o2c/core/dataverse';
import { decimal, isoDate as day, rowId } from '@o2c/core/kernel';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { VECTOR_BANDS, VECTOR_GROUPS } from '../../../core/credit-score/vector-scoring';
import { eur, on, scoreWorld, type ScoreWorld, taken } from './score-world';

let dataverse: ProvisionedDataverse;
let world: ScoreWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await scoreWorld(dataverse);
  await world.scoring();
  await world.mayScore('act');
}, 120_000);
afterAll(() => dataverse.close());

const high = [
  { ...VECTOR_BANDS[0], riskGroup: 'high', fromScore: 0, toScore: 14 } as const,
  { riskGroup: 'low', fromScore: 15, toScore: 25 } as const,
];

/** Good until the second invoice was paid 90 days late. */
async function tradeBadly(customer: string, name: string): Promise<void> {
  await world.invoice(customer, `${name}-1`, {
    on: '2026-01-01',
    due: '2026-01-31',
    minor: 600_00,
    paidOn: '2026-01-10',
  });
  await world.invoice(customer, `${name}-2`, {
    on: '2026-02-01',
    due: '2026-03-03',
    minor: 5_000_00,
    paidOn: '2026-06-01',
  });
}

describe('an event of a customer', () => {
  test.each(['payment', 'limit', 'order', 'promise', 'dispute'] as const)(
    'a %s scores it within the same run',
    async (kind) => {
      const customer = await world.customerX(`EVENT-${kind}`);
      await world.invoice(customer, `EVENT-${kind}`, {
        on: '2026-01-01',
        due: '2026-01-31',
        minor: 600_00,
        paidOn: '2026-01-10',
      });
      taken(await world.jobs.customerEvent({ kind, customerIds: [customer] }, on('2026-06-10')));
      expect(await world.scores(customer)).toMatchObject([{ event: kind, riskGroup: 'low' }]);
      taken(await world.jobs.customerEvent({ kind, customerIds: [customer] }, on('2026-06-10')));
      expect(await world.scores(customer)).toHaveLength(1);
    },
  );

  test('broken promises, raised by hand, make it a high risk, and a rule for high risks holds its order', async () => {
    const promises = {
      code: 'PROMISES',
      factor: 'brokenPromises',
      lines: [
        { sequence: 1, from: decimal(0), to: decimal(1), score: 5 },
        { sequence: 2, from: decimal(2), score: -10 },
      ],
    } as const;
    await world.scoring(
      [...VECTOR_GROUPS, promises],
      [
        { riskGroup: 'high', fromScore: -10, toScore: 18 },
        { riskGroup: 'low', fromScore: 19, toScore: 30 },
      ],
    );
    const rule = await world.rule({
      id: 'HIGH-OVER-100',
      type: 'orderAmount',
      valueType: 'amount',
      threshold: decimal(100),
      currency: 'EUR',
      riskGroup: 'high',
    });
    const good = await world.customerX('KEEPS');
    const bad = await world.customerX('BREAKS', { brokenPromises: 2 });
    for (const [customer, name] of [
      [good, 'KEEPS'],
      [bad, 'BREAKS'],
    ] as const) {
      await world.invoice(customer, name, { on: '2026-01-01', due: '2026-01-31', minor: 600_00, paidOn: '2026-01-10' });
      await world.order(customer, `${name}-ORDER`, eur(200_00));
    }
    taken(await world.jobs.customerEvent({ kind: 'promise', customerIds: [good, bad] }, on('2026-06-10')));
    expect(await world.profile(bad)).toMatchObject({ riskGroup: 'high', riskScore: 13 });
    expect(await world.orders(good)).toMatchObject([{ creditStatus: 'cleared' }]);
    expect(await world.orders(bad)).toMatchObject([{ creditStatus: 'held' }]);
    expect((await world.holds(bad))[0]?.reasons).toMatchObject([{ cause: 'orderAmount', ruleId: 'HIGH-OVER-100' }]);
    await world.withdraw(rule);
    await world.scoring();
  });

  test('the nightly job scores everybody, tells credit of a new risk group, and does nothing the second time', async () => {
    await world.scoring(VECTOR_GROUPS, high);
    const rule = await world.rule({
      id: 'NIGHT-HIGH',
      type: 'orderAmount',
      valueType: 'amount',
      threshold: decimal(100),
      currency: 'EUR',
      riskGroup: 'high',
    });
    const customer = await world.customerX('NIGHT', {
      inBusinessSince: day('2025-01-01'),
      customerSince: day('2025-12-01'),
    });
    await tradeBadly(customer, 'NIGHT');
    await world.order(customer, 'NIGHT-ORDER', eur(200_00));
    const first = taken(await world.creditScore.work(on('2026-06-11')));
    expect(first['scored']).toBeGreaterThan(0);
    expect(await world.profile(customer)).toMatchObject({ riskGroup: 'high' });
    expect(await world.orders(customer)).toMatchObject([{ creditStatus: 'held' }]);
    const second = taken(await world.creditScore.work(on('2026-06-11')));
    expect(second).toMatchObject({ scored: 0, regrouped: 0, parked: 0, signals: 0 });
    expect(second['unchanged']).toBe((first['scored'] ?? 0) + (first['unchanged'] ?? 0));
    await world.withdraw(rule);
    await world.scoring();
  });
});

describe('a scoring that is cut off', () => {
  test('leaves either all of a customer or nothing, and the next one brings it to the same end', async () => {
    const customers: string[] = [];
    for (const name of ['CUT-1', 'CUT-2', 'CUT-3']) {
      const customer = await world.customerX(name);
      await world.invoice(customer, name, { on: '2026-01-01', due: '2026-01-31', minor: 600_00, paidOn: '2026-01-10' });
      customers.push(customer);
    }
    const { connection } = world.session;
    for (const lost of ['before', 'after'] as const) {
      let batches = 0;
      const cutting: typeof fetch = async (input, init) => {
        const isWrite =
          init?.method === 'POST' &&
          typeof init.body === 'string' &&
          init.body.includes(tables.creditScore.entitySetName) &&
          init.body.includes('PATCH');
        if (!isWrite) return connection.fetch(input, init);
        batches += 1;
        if (lost === 'after') await connection.fetch(input, init);
        throw new TypeError('the line was cut');
      };
      const impatient = { ...connection, fetch: cutting, patience: { tries: 1, milliseconds: 10 } };
      await world.jobsOver(impatient).scoreCustomers({ customerIds: customers, event: 'payment' }, on('2026-06-10'));
      expect(batches).toBeGreaterThan(0);
      for (const customer of customers) {
        const kept = (await world.scores(customer)).length;
        expect(kept).toBe(lost === 'before' ? 0 : 1);
        expect((await world.scoreDecisions(customer)).length).toBe(kept);
        expect((await world.profile(customer)).riskScore === undefined).toBe(kept === 0);
      }
    }
    const again = taken(await world.scoreCustomers({ customerIds: customers, event: 'payment' }, on('2026-06-10')));
    expect(again.outcomes.map(({ outcome }) => outcome)).toEqual(['unchanged', 'unchanged', 'unchanged']);
  });

  test('two scorings at once keep one score', async () => {
    const customer = await world.customerX('TWICE');
    await world.invoice(customer, 'TWICE', {
      on: '2026-01-01',
      due: '2026-01-31',
      minor: 600_00,
      paidOn: '2026-01-10',
    });
    const both = await Promise.all(
      [1, 2, 3, 4].map(() => world.scoreCustomers({ customerIds: [customer], event: 'payment' }, on('2026-06-10'))),
    );
    expect(both.map((one) => taken(one).outcomes[0]?.outcome).sort()).toEqual([
      'scored',
      'unchanged',
      'unchanged',
      'unchanged',
    ]);
    expect(await world.scores(customer)).toHaveLength(1);
  });
});

describe('terms by score band (CR-20)', () => {
  test('an order on the customer’s own terms is held where its risk group may not have them, and names the group', async () => {
    await world.scoring(VECTOR_GROUPS, [
      { riskGroup: 'high', fromScore: 0, toScore: 15, maximumTermsRank: 1 },
      { riskGroup: 'low', fromScore: 16, toScore: 30, maximumTermsRank: 2 },
    ]);
    const terms = { paymentTermId: rowId('paymentterm', 'NET30') };
    const young = { inBusinessSince: day('2025-01-01'), customerSince: day('2025-12-01') };
    const good = await world.customerX('TERMS-GOOD', terms);
    const bad = await world.customerX('TERMS-BAD', { ...terms, ...young });
    for (const [customer, name] of [
      [good, 'TERMS-GOOD'],
      [bad, 'TERMS-BAD'],
    ] as const) {
      await tradeBadly(customer, name);
      await world.order(customer, `${name}-ORDER`, eur(20_00));
    }
    taken(await world.jobs.customerEvent({ kind: 'order', customerIds: [good, bad] }, on('2026-06-10')));
    expect(await world.profile(good)).toMatchObject({ riskGroup: 'low' });
    expect(await world.profile(bad)).toMatchObject({ riskGroup: 'high' });
    expect(await world.orders(good)).toMatchObject([{ creditStatus: 'cleared' }]);
    expect((await world.holds(bad))[0]?.reasons).toMatchObject([
      { cause: 'termsRank', scope: 'risk group high', value: '2', threshold: '1' },
    ]);
  });
});
