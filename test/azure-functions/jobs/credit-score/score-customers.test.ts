import { decimal } from '@o2c/core/kernel';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { VECTOR_BANDS, VECTOR_GROUPS } from '../../../core/credit-score/vector-scoring';
import { on, scoreWorld, type ScoreWorld, taken } from './score-world';

let dataverse: ProvisionedDataverse;
let world: ScoreWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await scoreWorld(dataverse);
}, 120_000);
afterAll(() => dataverse.close());
beforeEach(async () => {
  await world.scoring();
  await world.mayScore('act');
});

const score = async (customerId: string, day: string, event = 'payment') =>
  taken(await world.scoreCustomers({ customerIds: [customerId], event }, on(day)));

/** DSO 52.14: a seventh of the sales of the year is open; paid after 38 days. */
async function trade(customerId: string, name: string, paidOn: string): Promise<void> {
  await world.invoice(customerId, `${name}-1`, { on: '2026-01-01', due: '2026-01-31', minor: 600_00, paidOn });
  await world.invoice(customerId, `${name}-2`, { on: '2026-05-20', due: '2026-06-20', minor: 100_00 });
}

describe('scoreCustomers', () => {
  test('customer X scores 19 and is a low risk: kept factor by factor, on the profile, with its decision', async () => {
    const customer = await world.customerX('X');
    await trade(customer, 'X', '2026-02-08');
    const { outcomes } = await score(customer, '2026-06-10');
    expect(outcomes).toMatchObject([{ outcome: 'scored', score: 19, riskGroup: 'low' }]);
    expect(await world.profile(customer)).toMatchObject({
      riskScore: 19,
      riskGroup: 'low',
      riskScoredOn: '2026-06-10',
      riskScoreStale: false,
      paymentIndex: '74.6667',
    });
    const [row] = await world.scores(customer);
    expect(row).toMatchObject({ score: 19, riskGroup: 'low', scoredOn: '2026-06-10', event: 'payment', stale: false });
    expect(row).not.toHaveProperty('previousRiskGroup');
    expect(JSON.parse(row?.breakdown ?? '')).toEqual({
      factors: [
        { group: 'COUNTRY', factor: 'country', value: 'DE', score: 5, line: 1 },
        { group: 'DSO', factor: 'daysSalesOutstanding', value: '52', score: 3, line: 2 },
        { group: 'PAYS', factor: 'averagePaymentDays', value: '38', score: 3, line: 2 },
        { group: 'SINCE', factor: 'customerSinceYears', value: '2', score: 3, line: 2 },
        { group: 'YEARS', factor: 'inBusinessYears', value: '7', score: 5, line: 3 },
      ],
      stale: [],
    });
    expect(await world.scoreDecisions(customer)).toMatchObject([
      { type: 'credit.score', outcome: 'low', rule: '19 to 25', autonomy: 'act' },
    ]);
  });

  test('the same day again, and a day on which nothing moved, write nothing', async () => {
    const customer = await world.customerX('AGAIN');
    await trade(customer, 'AGAIN', '2026-02-08');
    await score(customer, '2026-06-10');
    const before = await world.profile(customer);
    expect((await score(customer, '2026-06-10')).outcomes).toMatchObject([{ outcome: 'unchanged' }]);
    expect((await score(customer, '2026-06-11')).outcomes).toMatchObject([{ outcome: 'unchanged' }]);
    expect(await world.scores(customer)).toHaveLength(1);
    expect(await world.scoreDecisions(customer)).toHaveLength(1);
    expect(await world.profile(customer)).toEqual(before);
  });

  test('payments that came later make it a medium risk of 15, and say what it was', async () => {
    const customer = await world.customerX('SLOWER');
    await trade(customer, 'SLOWER', '2026-02-08');
    await score(customer, '2026-06-10');
    await world.invoice(customer, 'SLOWER-3', {
      on: '2026-04-01',
      due: '2026-04-30',
      minor: 1_200_00,
      paidOn: '2026-06-11',
    });
    await world.invoice(customer, 'SLOWER-4', { on: '2026-06-11', due: '2026-07-11', minor: 400_00 });
    expect((await score(customer, '2026-06-12')).outcomes).toMatchObject([
      { outcome: 'scored', score: 15, riskGroup: 'medium', previous: 'low' },
    ]);
    expect(await world.scores(customer)).toMatchObject([
      { score: 19 },
      { score: 15, riskGroup: 'medium', previousRiskGroup: 'low' },
    ]);
    const decision = (await world.scoreDecisions(customer)).find(({ outcome }) => outcome === 'medium');
    expect(decision?.counterfactual).toBe('4 points more make it low instead of medium.');
  });

  test('a customer that goes back on the same day to what it was has three scores', async () => {
    const customer = await world.customerX('BACK');
    await trade(customer, 'BACK', '2026-02-08');
    await score(customer, '2026-06-10');
    await world.scoring(
      VECTOR_GROUPS.map((group) =>
        group.code === 'YEARS' ? { ...group, lines: [{ sequence: 1, score: 0, ...RANGE }] } : group,
      ),
      [{ riskGroup: 'low', fromScore: 0, toScore: 99 }],
    );
    expect((await score(customer, '2026-06-10')).outcomes).toMatchObject([{ outcome: 'scored', score: 14 }]);
    await world.scoring();
    expect((await score(customer, '2026-06-10')).outcomes).toMatchObject([{ outcome: 'scored', score: 19 }]);
    expect((await world.scores(customer)).map((row) => row.score).sort()).toEqual([14, 19, 19]);
    expect((await score(customer, '2026-06-10')).outcomes).toMatchObject([{ outcome: 'unchanged' }]);
  });

  test('a factor nobody knows makes the score incomplete: named, nothing written, and an older score is marked stale', async () => {
    const customer = await world.customerX('UNKNOWN');
    expect((await score(customer, '2026-06-10')).outcomes).toMatchObject([
      {
        outcome: 'incomplete',
        missing: [
          { group: 'DSO', because: 'nothing sold in 12 months' },
          { group: 'PAYS', because: 'nothing paid in 12 months' },
        ],
      },
    ]);
    expect(await world.scores(customer)).toEqual([]);
    expect(await world.scoreDecisions(customer)).toEqual([]);
    await trade(customer, 'UNKNOWN', '2026-02-08');
    await score(customer, '2026-06-10');
    expect((await score(customer, '2027-06-10')).outcomes).toMatchObject([{ outcome: 'incomplete' }]);
    expect(await world.profile(customer)).toMatchObject({ riskScore: 19, riskScoreStale: true });
    expect((await score(customer, '2027-06-10')).outcomes).toMatchObject([{ outcome: 'incomplete' }]);
    expect((await world.scoreDecisions(customer)).map(({ outcome }) => outcome).sort()).toEqual(['incomplete', 'low']);
  });

  test('a day before the last score changes nothing', async () => {
    const customer = await world.customerX('LATER');
    await trade(customer, 'LATER', '2026-02-08');
    await score(customer, '2026-06-10');
    expect((await score(customer, '2026-06-09')).outcomes).toMatchObject([{ outcome: 'later' }]);
  });

  test('a policy that only observes notes the score once and changes nothing', async () => {
    await world.mayScore('observe');
    const customer = await world.customerX('OBSERVED');
    await trade(customer, 'OBSERVED', '2026-02-08');
    const before = await world.profile(customer);
    expect((await score(customer, '2026-06-10')).outcomes).toMatchObject([{ outcome: 'observed' }]);
    expect((await score(customer, '2026-06-10')).outcomes).toMatchObject([{ outcome: 'observed' }]);
    expect(await world.profile(customer)).toEqual(before);
    expect(await world.scores(customer)).toEqual([]);
    expect(await world.scoreDecisions(customer)).toMatchObject([{ outcome: 'observed', autonomy: 'observe' }]);
  });

  test('a configuration with a gap scores nobody and names it; none at all is off', async () => {
    const customer = await world.customerX('GAP');
    await world.scoring(VECTOR_GROUPS, VECTOR_BANDS.slice(1));
    expect(await score(customer, '2026-06-10')).toEqual({
      outcomes: [],
      off: false,
      defects: [{ code: 'scoring.band-gap', from: 6, to: 11 }],
    });
    await world.scoring([], []);
    expect(await score(customer, '2026-06-10')).toEqual({ outcomes: [], off: true, defects: [] });
  });
});

const RANGE = { from: decimal(0) };
