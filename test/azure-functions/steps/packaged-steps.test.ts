import { readRows } from '../../../scripts/dataverse/read-rows';
import { provisionedDataverse } from '../../builders/provisioned-dataverse';

test('the package brings no veto: those are registered once the app is healthy', async () => {
  const fresh = await provisionedDataverse();
  const rows = await readRows(fresh.session, { from: 'sdkmessageprocessingsteps', select: ['name', 'mode'] });
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ mode }) => mode === 0)).toEqual([]);
  await fresh.close();
});
