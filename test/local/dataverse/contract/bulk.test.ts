import { addTableWithKeys } from './a-table';
import { aDataverse, errorOf, rowsOf, type TestDataverse } from './a-dataverse';

describe('bulk messages', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
    addTableWithKeys(dataverse);
  });
  afterAll(() => dataverse.close());
  const account = (name: string, more: object = {}) => ({
    '@odata.type': 'Microsoft.Dynamics.CRM.account',
    name,
    ...more,
  });
  const bulk = (path: string, targets: unknown) => dataverse.call('POST', path, { body: { Targets: targets } });
  const names = async (start: string): Promise<readonly unknown[]> =>
    rowsOf(await dataverse.call('GET', `accounts?$select=name&$filter=startswith(name,'${start}')&$orderby=name`)).map(
      (row) => row['name'],
    );

  test('row 78: CreateMultiple is 200 with the ids in order, nested rows included', async () => {
    const answer = await bulk('accounts/Microsoft.Dynamics.CRM.CreateMultiple', [
      account('M1', { contact_customer_accounts: [{ lastname: 'Nested' }] }),
      account('M2'),
    ]);
    expect(answer.status).toBe(200);
    const ids = answer.json['Ids'] as string[];
    expect((await dataverse.call('GET', `accounts(${ids[1] ?? ''})`)).json['name']).toBe('M2');
    const nested = await dataverse.call('GET', `accounts(${ids[0] ?? ''})/contact_customer_accounts?$select=lastname`);
    expect(rowsOf(nested)).toMatchObject([{ lastname: 'Nested' }]);
  });
  test('row 78: a target without @odata.type is refused', async () => {
    const answer = await bulk('accounts/Microsoft.Dynamics.CRM.CreateMultiple', [{ name: 'M' }]);
    expect(answer.status).toBe(400);
    expect(errorOf(answer).message).toContain('@odata.type');
  });
  test('row 78: one bad target undoes all', async () => {
    const answer = await bulk('accounts/Microsoft.Dynamics.CRM.CreateMultiple', [
      account('U1'),
      account('U2', { accountcategorycode: 99 }),
    ]);
    expect(answer.status).toBe(400);
    expect(await names('U')).toEqual([]);
  });
  test('row 79: UpdateMultiple is 204 and ignores row versions', async () => {
    const accountid = await dataverse.create('accounts', { name: 'P1' });
    const answer = await bulk('accounts/Microsoft.Dynamics.CRM.UpdateMultiple', [
      account('P2', { accountid, '@odata.etag': 'W/"1"' }),
    ]);
    expect(answer.status).toBe(204);
    expect(await names('P')).toEqual(['P2']);
    const missing = await bulk('accounts/Microsoft.Dynamics.CRM.UpdateMultiple', [
      account('P3', { accountid }),
      account('P4', { accountid: '00000000-0000-0000-0000-000000000007' }),
    ]);
    expect([missing.status, await names('P')]).toEqual([404, ['P2']]);
  });
  test('row 80: UpsertMultiple is 204; targets are named by id in the body or by a key in @odata.id', async () => {
    const target = (code: string, a: string) => ({
      '@odata.type': '#Microsoft.Dynamics.CRM.test_part',
      '@odata.id': `test_parts(test_code='${code}')`,
      test_a: a,
      test_b: 'b',
    });
    expect(
      (await bulk('test_parts/Microsoft.Dynamics.CRM.UpsertMultiple', [target('S1', 'one'), target('S2', 'two')]))
        .status,
    ).toBe(204);
    expect(
      (await bulk('test_parts/Microsoft.Dynamics.CRM.UpsertMultiple', [target('S1', 'three'), target('S3', 'four')]))
        .status,
    ).toBe(204);
    const rows = rowsOf(await dataverse.call('GET', 'test_parts?$select=test_code,test_a&$orderby=test_code'));
    expect(rows.map((row) => [row['test_code'], row['test_a']])).toEqual([
      ['S1', 'three'],
      ['S2', 'two'],
      ['S3', 'four'],
    ]);
  });
  test('row 81: DeleteMultiple of a standard table is an error', async () => {
    const answer = await bulk('accounts/Microsoft.Dynamics.CRM.DeleteMultiple', []);
    expect([answer.status, errorOf(answer).message]).toEqual([
      400,
      "DeleteMultiple is supported for elastic tables only; 'account' is a standard table.",
    ]);
  });
  test('1,000 rows in one message are created', async () => {
    const answer = await bulk(
      'contacts/Microsoft.Dynamics.CRM.CreateMultiple',
      Array.from({ length: 1000 }, (_, index) => ({
        '@odata.type': 'Microsoft.Dynamics.CRM.contact',
        lastname: `L${index}`,
      })),
    );
    expect((answer.json['Ids'] as string[]).length).toBe(1000);
  });
});
