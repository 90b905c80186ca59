import { tables } from '@o2c/core/dataverse';
import { isoDate } from '@o2c/core/kernel';
import { provisionedDataverse, type ProvisionedDataverse } from '../../../builders/provisioned-dataverse';
import { eur } from '../credit/credit-builders';
import { updateRow } from '../credit/update-row';
import { limitWorld, type LimitWorld, step, TODAY } from './limit-world';

let dataverse: ProvisionedDataverse;
let world: LimitWorld;
let manager: string;
let analyst: string;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
  world = await limitWorld(dataverse);
  manager = await world.userId('credit');
  analyst = await world.userId('analyst');
}, 120_000);
afterAll(() => dataverse.close());

describe('credit.adjust-limit', () => {
  test('a submitted journal is posted with everything: line, profile, decision, and who is told (CR-14)', async () => {
    const customer = await world.customer('POST', { creditLimit: eur(1_000_00) });
    const id = await world.journal([{ customerId: customer, limit: eur(1_500_00) }]);
    expect(await world.carryOut(step(id, 'submit', analyst))).toMatchObject({
      outcome: 'written',
      result: { needsApproval: false },
    });
    expect(await world.stored(id)).toMatchObject({ status: 'submitted', requestedById: analyst });
    expect(await world.carryOut(step(id, 'post', manager))).toMatchObject({ outcome: 'written' });
    expect(await world.stored(id)).toMatchObject({
      status: 'posted',
      postedOn: TODAY.now,
      lines: [{ previous: { limit: eur(1_000_00), unlimited: false }, postedOn: TODAY.now, expiresOn: '2027-06-30' }],
    });
    expect(await world.profile(customer)).toMatchObject({
      creditLimit: eur(1_500_00),
      creditLimitExpiresOn: isoDate('2027-06-30'),
      creditApprovedOn: TODAY.today,
      lastReviewOn: TODAY.today,
      nextReviewOn: isoDate('2027-06-10'),
    });
    const profile = await world.profile(customer);
    expect(await world.decisions(profile.id)).toMatchObject([{ type: 'credit.adjust-limit', outcome: 'posted' }]);
    expect(world.events).toContainEqual({ kind: 'limit', customerIds: [customer] });
  });

  test('an analyst submits and never posts', async () => {
    const customer = await world.customer('ANALYST');
    const id = await world.journal([{ customerId: customer, limit: eur(1_500_00) }]);
    await world.carryOut(step(id, 'submit', analyst));
    expect(await world.prepare(step(id, 'post', analyst))).toMatchObject({
      ok: false,
      error: { code: 'action.role-missing' },
    });
  });

  test('lines that changed after they were submitted are not posted', async () => {
    const customer = await world.customer('CHANGED');
    const id = await world.journal([{ customerId: customer, limit: eur(1_500_00) }]);
    await world.carryOut(step(id, 'submit', analyst));
    const [line] = (await world.stored(id)).lines;
    const table = tables.creditLimitAdjustmentLine;
    await updateRow(dataverse.session, { table, id: line?.id ?? '' }, { [table.columns.newLimit.name]: 999_999 });
    expect(await world.prepare(step(id, 'post', manager))).toMatchObject({
      ok: false,
      error: { code: 'credit-adjustment.changed' },
    });
  });
});
