import { join } from 'node:path';

import { isoDate } from '@o2c/core/kernel';

import { ageEnvironment } from '../../../scripts/aging/age-environment';
import { agingTable } from '../../../scripts/aging/aging-table';
import { importHistoryFile } from '../../../scripts/import-history/import-history-file';
import { expectGolden } from '../../builders/golden';
import { provisionedDataverse, type ProvisionedDataverse } from '../../builders/provisioned-dataverse';

const demo = join(__dirname, '../../../scripts/demo');
let dataverse: ProvisionedDataverse;

beforeAll(async () => {
  dataverse = await provisionedDataverse();
  const report = await importHistoryFile(dataverse.session, {
    file: join(demo, 'small-history.csv'),
    map: join(demo, 'small-history.map.json'),
    recordedOn: '2026-11-22T00:00:00Z',
    progress: () => undefined,
  });
  expect(report).toMatchObject({ read: 2_000, imported: 2_000, refused: [] });
}, 240_000);
afterAll(() => dataverse.close());

describe('the aging report of the demo', () => {
  test.each(['2025-12-31', '2026-06-30', '2026-10-31'])('as of %s is the golden one', async (day) => {
    const report = await ageEnvironment(dataverse.session, { asOf: isoDate(day), basis: 'dueDate' });
    expectGolden(`aging-demo-${day}.txt`, agingTable(report));
  });

  test('of one customer by document date is the golden one', async () => {
    const question = { asOf: isoDate('2026-10-31'), basis: 'documentDate', customer: 'C10001' } as const;
    expectGolden('aging-aldermere-2026-10-31.txt', agingTable(await ageEnvironment(dataverse.session, question)));
  });
});
