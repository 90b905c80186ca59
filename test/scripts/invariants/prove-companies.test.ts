import { rowId } from '@o2c/core/kernel';
import { proveCompanies } from '../../../scripts/invariants/prove-companies';
import { provisionedDataverse } from '../../builders/provisioned-dataverse';
import { creditWorld, eur, on } from '../../azure-functions/jobs/credit/credit-world';
import { updateRow } from '../../azure-functions/jobs/credit/update-row';

test('a document moved to another legal entity is found by its row (I24)', async () => {
  const dataverse = await provisionedDataverse();
  const world = await creditWorld(dataverse);
  const customer = await world.customer('COMPANY');
  const order = await world.order(customer, 'COMPANY-1', eur(5_000_00));
  await world.item(customer, 'COMPANY-INV', { amount: eur(1) });
  const day = on('2026-06-10');
  await world.jobs.evaluateOrders([order], day);
  const time = { asOf: day.today, now: day.now };
  expect(await proveCompanies.prove(world.session, time)).toEqual({ checked: { documents: 3 }, findings: [] });
  await updateRow(
    world.session,
    { table: { entitySetName: 'salesorders' }, id: order },
    {
      'o2c_legalentityid@odata.bind': `/o2c_legalentities(${rowId('legalentity', 'US01')})`,
    },
  );
  const [hold] = await world.holds(customer);
  expect((await proveCompanies.prove(world.session, time)).findings).toMatchObject([
    { invariant: 'I24', subject: hold?.id },
  ]);
  await dataverse.close();
}, 60_000);
