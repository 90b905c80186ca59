import { tables, writePolicy } from '@o2c/core/dataverse';
import { instant, isoDate } from '@o2c/core/kernel';
import { proveLimits } from '../../../scripts/invariants/prove-limits';
import { upsertRow } from '../../../scripts/dataverse/upsert-row';
import { rowOf } from '../../../scripts/provision-dataverse/row-of';
import { eur } from '../../azure-functions/jobs/credit/credit-builders';
import { limitWorld, step } from '../../azure-functions/jobs/credit-limits/limit-world';
import { provisionedDataverse, type ProvisionedDataverse } from '../../builders/provisioned-dataverse';

let dataverse: ProvisionedDataverse;
beforeAll(async () => {
  dataverse = await provisionedDataverse();
}, 120_000);
afterAll(() => dataverse.close());

const time = { asOf: isoDate('2026-06-10'), now: instant('2026-06-10T12:00:00Z') };

test('a limit that was changed past its journal is found, unless the policy lets people change limits (I25, CR-14)', async () => {
  const world = await limitWorld(dataverse);
  const customer = await world.customer('PROVED', { creditLimit: eur(1_000_00) });
  await world.customer('WITHOUT', { creditLimit: eur(5_00) });
  const id = await world.journal([{ customerId: customer, limit: eur(1_500_00) }]);
  await world.carryOut(step(id, 'submit', await world.userId('analyst')));
  await world.carryOut(step(id, 'post', await world.userId('credit')));
  expect(await proveLimits.prove(world.session, time)).toEqual({ checked: { 'posted limits': 1 }, findings: [] });
  await world.setProfile(customer, { [tables.customerProfile.columns.creditLimit.name]: { exact: '9999.00' } });
  const { findings } = await proveLimits.prove(world.session, time);
  expect(findings).toMatchObject([{ invariant: 'I25', subject: (await world.profile(customer)).id }]);
  const parameters = '{ "allowManualEdit": true }';
  const row = writePolicy({ actionType: 'credit.adjust-limit', autonomy: 'act', parameters });
  await upsertRow(world.session, ...rowOf(tables.policy, row));
  expect(await proveLimits.prove(world.session, time)).toMatchObject({ findings: [] });
});
