import { tables, writeCreditScore, customerProfileIdentity, writePolicy } from '@o2c/core/dataverse';
import { isoDate } from '@o2c/core/kernel';
import { equal } from '../../../../azure-functions/src/adapters/dataverse/query/filter';
import { readRows } from '../../../../scripts/dataverse/read-rows';
import { upsertRow } from '../../../../scripts/dataverse/upsert-row';
import { rowOf } from '../../../../scripts/provision-dataverse/row-of';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { eur, NL, taken } from '../credit/credit-builders';
import { on } from '../credit/credit-world';
import { limitWorld, type LimitWorld, step, TODAY } from './limit-world';

let dataverse: ProvisionedDataverse;
let world: LimitWorld;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await limitWorld(dataverse);
}, 120_000);
afterAll(() => dataverse.close());

const review = async (day = TODAY) => taken(await world.limitJobs.creditReview.work(day));
const tasks = async (customerId: string): Promise<readonly string[]> => {
  const where = equal('_regardingobjectid_value', { id: customerId });
  const rows = await readRows(dataverse.session, { from: 'tasks', select: ['subject', 'description'], where });
  return rows.map((row) => `${String(row['subject'])}. ${String(row['description'])}`).sort();
};

describe('the review of credit (CR-13, CR-21)', () => {
  test('every cause brings the review forward and makes one task, however often it is looked for', async () => {
    const ending = await world.customer('ENDING', { creditLimitExpiresOn: isoDate('2026-06-30') });
    const ended = await world.customer('ENDED', { creditLimitExpiresOn: isoDate('2026-06-09') });
    const due = await world.customer('DUE', { nextReviewOn: isoDate('2026-06-01') });
    const late = await world.customer('LATE');
    await world.item(late, 'LATE-1', { amount: eur(100_00), dueDate: isoDate('2026-05-10') });
    await world.item(late, 'LATE-2', { amount: eur(100_00), dueDate: isoDate('2026-04-10') });
    const broken = await world.customer('BROKEN', { brokenPromises: 2 });
    const quiet = await world.customer('QUIET', { creditLimitExpiresOn: isoDate('2027-06-30') });
    await world.item(quiet, 'QUIET-1', { amount: eur(100_00), dueDate: isoDate('2026-05-11') });
    const found = await review();
    expect(found).toMatchObject({ customers: 5, tasks: 5, postponed: 0, refused: 0 });
    expect(await tasks(ending)).toEqual(['Renew a credit limit. The credit limit expires on 2026-06-30.']);
    expect(await tasks(ended)).toEqual([
      'Renew a credit limit that has expired. The credit limit expired on 2026-06-09.',
    ]);
    expect(await tasks(due)).toEqual(['Review credit: due. The review was due on 2026-06-01.']);
    expect(await tasks(late)).toEqual(['Review credit: long overdue. LATE-2 was due on 2026-04-10.']);
    expect(await tasks(broken)).toEqual(['Review credit: promises were broken. 2 promises to pay were broken.']);
    expect(await tasks(quiet)).toEqual([]);
    expect(await world.profile(late)).toMatchObject({
      nextReviewOn: TODAY.today,
      reviewReason: 'LATE-2 was due on 2026-04-10.',
    });
    expect((await world.profile(due)).reviewReason).toBeUndefined();
    expect(await review()).toMatchObject({ customers: 0, tasks: 0 });
    expect(await review(on('2026-06-11'))).toMatchObject({ tasks: 1 });
    expect(await tasks(quiet)).toHaveLength(1);
  });

  test('two looks at once say everything once', async () => {
    const customer = await world.customer('TWICE', { brokenPromises: 2 });
    const [one, other] = await Promise.all([review(), review()]);
    expect((one['tasks'] ?? 0) + (other['tasks'] ?? 0)).toBe(1);
    expect(await tasks(customer)).toHaveLength(1);
    expect(await review()).toMatchObject({ tasks: 0, postponed: 0 });
  });

  test('a score that fell by a quarter asks once, and a posted limit is the review', async () => {
    const customer = await world.customer('FELL');
    const profileId = customerProfileIdentity(customer, NL).id;
    await scored(profileId, customer, [20, 15]);
    expect(await review()).toMatchObject({ customers: 1, tasks: 1 });
    expect(await tasks(customer)).toEqual([
      'Review credit: the score has fallen. The score fell from 20 on 2026-05-01 to 15 on 2026-06-01.',
    ]);
    const id = await world.journal([{ customerId: customer, limit: eur(500_00) }]);
    await world.carryOut(step(id, 'submit', await world.userId('analyst')));
    await world.carryOut(step(id, 'post', await world.userId('credit')));
    expect(await world.profile(customer)).toMatchObject({
      lastReviewOn: TODAY.today,
      nextReviewOn: isoDate('2027-06-10'),
    });
    expect((await world.profile(customer)).reviewReason).toBeUndefined();
    expect(await review()).toMatchObject({ tasks: 0 });
  });

  test('a policy that cannot be read stops its legal entity by name, not silently', async () => {
    const row = writePolicy({ actionType: 'credit.adjust-limit', autonomy: 'act', parameters: '{ "sauce": 1 }' });
    await upsertRow(dataverse.session, ...rowOf(tables.policy, row));
    const customer = await world.customer('NOPOLICY', { brokenPromises: 2 });
    expect((await review())['refused']).toBeGreaterThan(0);
    expect(await tasks(customer)).toEqual([]);
  });
});

async function scored(profileId: string, customerId: string, scores: readonly number[]): Promise<void> {
  for (const [at, value] of scores.entries()) {
    const month = String(at + 5);
    const score = {
      id: `00000000-0000-4000-9000-${profileId.slice(-11)}${String(at)}`,
      key: `${profileId} ${String(at)}`,
      customerProfileId: profileId,
      customerId,
      scoredOn: isoDate(`2026-0${month}-01`),
      score: value,
      riskGroup: 'low',
      stale: false,
      event: 'test',
      breakdown: '{"factors":[],"stale":[]}',
      recordedOn: `2026-0${month}-01T00:00:00Z`,
      lastOperationId: 'test',
    } as Parameters<typeof writeCreditScore>[0];
    await upsertRow(dataverse.session, ...rowOf(tables.creditScore, writeCreditScore(score, world.links)));
  }
}
