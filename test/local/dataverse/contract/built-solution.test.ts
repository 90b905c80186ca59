import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { aDataverse, rowsOf, type TestDataverse } from './a-dataverse';

const dist = resolve(__dirname, '../../../../dist');

/** What `npm run build` packed, through the message that the platform's own tools send. */
describe.each([
  ['OrderToCash.zip', false],
  ['OrderToCash_managed.zip', true],
])('%s', (name, managed) => {
  const path = join(dist, name);
  let dataverse: TestDataverse;

  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  afterAll(() => dataverse.close());

  /** Rows of each table that has any; jobs of imports are new each time. */
  function rowCounts(): ReadonlyMap<string, number> {
    const { catalogue, database } = dataverse.services;
    const counts = catalogue
      .tables()
      .filter(({ logicalName }) => logicalName !== 'importjob')
      .map(({ logicalName }): readonly [string, number] => [
        logicalName,
        Number(database.get(`SELECT count(*) AS total FROM "${logicalName}"`)?.['total']),
      ]);
    return new Map(counts.filter(([, total]) => total > 0));
  }

  async function importOnce(): Promise<ReadonlyMap<string, number>> {
    const started = performance.now();
    const answer = await dataverse.call('POST', 'ImportSolution', {
      body: {
        CustomizationFile: readFileSync(path).toString('base64'),
        OverwriteUnmanagedCustomizations: true,
        PublishWorkflows: true,
        ImportJobId: dataverse.services.newId(),
      },
    });
    process.stdout.write(`ImportSolution of ${name}: ${Math.round(performance.now() - started)} ms\n`);
    expect([answer.status, answer.text]).toEqual([204, '']);
    return rowCounts();
  }

  test('imports through ImportSolution, and a second time without a row more or less', async () => {
    if (!existsSync(path)) throw new Error(`${path} is missing: run npm run build first.`);
    const before = rowCounts();
    const first = await importOnce();
    expect(await importOnce()).toEqual(first);
    const added = Object.fromEntries([...first].map(([table, total]) => [table, total - (before.get(table) ?? 0)]));
    expect(added).toMatchObject({ solution: 1, publisher: 1, appmodule: 1, sitemap: 1 });
    for (const table of ['systemform', 'savedquery', 'webresource', 'customcontrol', 'role', 'roleprivileges'])
      expect([table, (added[table] ?? 0) > 0]).toEqual([table, true]);
    const [solution] = rowsOf(
      await dataverse.call('GET', "solutions?$select=ismanaged&$filter=uniquename eq 'OrderToCash'"),
    );
    expect(solution?.['ismanaged']).toBe(managed);
    expect((await dataverse.call('GET', 'o2c_openitems?$top=1')).status).toBe(200);
    expect(rowsOf(await dataverse.call('GET', 'importjobs?$select=progress'))).toHaveLength(2);
  });
});
