import { DynamicsWebApi } from 'dynamics-web-api';
import { aDataverse, type TestDataverse } from './a-dataverse';

/** Software nobody of us wrote, unmodified, over plain HTTP (spec/dataverse.md C). */
describe('dynamics-web-api works against the server', () => {
  let dataverse: TestDataverse;
  const client = (): DynamicsWebApi =>
    new DynamicsWebApi({
      serverUrl: dataverse.url,
      dataApi: { version: '9.2' },
      onTokenRefresh: () => Promise.resolve('token'),
    });
  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  afterAll(() => dataverse.close());

  test('create, retrieve, update, upsert, delete', async () => {
    const api = client();
    const id: string = await api.create({ collection: 'accounts', data: { name: 'DWA', creditlimit: 12.5 } });
    expect(await api.retrieve({ collection: 'accounts', key: id, select: ['name', 'creditlimit'] })).toMatchObject({
      name: 'DWA',
      creditlimit: 12.5,
    });
    await api.update({ collection: 'accounts', key: id, data: { name: 'DWA 2' } });
    await api.updateSingleProperty({ collection: 'accounts', key: id, fieldValuePair: { fax: '7' } });
    await api.upsert({
      collection: 'accounts',
      key: '6f1d1c5e-8f0a-4c0e-9d6b-0d27c0a5b200',
      data: { name: 'Upserted' },
    });
    const row: Record<string, unknown> = await api.retrieve({
      collection: 'accounts',
      key: id,
      select: ['name', 'fax'],
    });
    expect(row).toMatchObject({ name: 'DWA 2', fax: '7' });
    await api.deleteRecord({ collection: 'accounts', key: id });
    await expect(api.retrieve({ collection: 'accounts', key: id })).rejects.toMatchObject({ status: 404 });
  });
  test('created row returned, ETag conditions', async () => {
    const api = client();
    const row: Record<string, string> = await api.create({
      collection: 'accounts',
      data: { name: 'R' },
      returnRepresentation: true,
    });
    const key = row['accountid'] ?? '';
    expect(row['name']).toBe('R');
    expect(
      await api.update({ collection: 'accounts', key, data: { name: 'S' }, ifmatch: row['@odata.etag'] ?? '' }),
    ).toBe(true);
    expect(
      await api.update({ collection: 'accounts', key, data: { name: 'T' }, ifmatch: row['@odata.etag'] ?? '' }),
    ).toBe(false);
    expect(await api.upsert({ collection: 'accounts', key, data: { name: 'T' }, ifnonematch: '*' })).toBeNull();
  });
  test('retrieveMultiple with count, paging and all pages', async () => {
    const api = client();
    for (let index = 0; index < 5; index++)
      await api.create({ collection: 'contacts', data: { lastname: `L${index}` } });
    const first = await api.retrieveMultiple({
      collection: 'contacts',
      select: ['lastname'],
      orderBy: ['lastname asc'],
      maxPageSize: 2,
      count: true,
    });
    expect(first.value.map((row: Record<string, unknown>) => row['lastname'])).toEqual(['L0', 'L1']);
    expect(first.oDataCount).toBe(5);
    const every = await api.retrieveAll({ collection: 'contacts', select: ['lastname'], maxPageSize: 2 });
    expect(every.value).toHaveLength(5);
    expect(await api.count({ collection: 'contacts' })).toBe(5);
  });
  test('fetch, with all pages', async () => {
    const api = client();
    const fetchXml =
      '<fetch count="2"><entity name="contact"><attribute name="lastname"/><order attribute="lastname"/></entity></fetch>';
    const page = await api.fetch({ collection: 'contacts', fetchXml });
    expect(page.value).toHaveLength(2);
    expect(page.PagingInfo?.nextPage).toBe(2);
    const every = await api.fetchAll({ collection: 'contacts', fetchXml });
    expect(every.value.map((row: Record<string, unknown>) => row['lastname'])).toEqual(['L0', 'L1', 'L2', 'L3', 'L4']);
  });
  test('a batch: a change set with $1, then a read', async () => {
    const api = client();
    api.startBatch();
    void api.create({ collection: 'contacts', data: { lastname: 'Batch' }, contentId: '1' });
    void api.create({
      collection: 'accounts',
      data: { name: 'Batch', 'primarycontactid@odata.bind': '$1' },
      contentId: '2',
    });
    void api.retrieveMultiple({ collection: 'accounts', select: ['name'], filter: "name eq 'Batch'" });
    const results = (await api.executeBatch()) as [string, string, { value: unknown[] }];
    expect(results[0]).toMatch(/^[0-9a-f-]{36}$/);
    expect(results[2].value).toHaveLength(1);
  });
  test('associate, disassociate, functions and actions', async () => {
    const api = client();
    const account: string = await api.create({ collection: 'accounts', data: { name: 'A' } });
    const contact: string = await api.create({ collection: 'contacts', data: { lastname: 'C' } });
    await api.associateSingleValued({
      collection: 'accounts',
      primaryKey: account,
      navigationProperty: 'primarycontactid',
      relatedCollection: 'contacts',
      relatedKey: contact,
    });
    expect(
      await api.retrieve({ collection: 'accounts', key: account, select: ['_primarycontactid_value'] }),
    ).toMatchObject({ _primarycontactid_value: contact });
    await api.disassociateSingleValued({
      collection: 'accounts',
      primaryKey: account,
      navigationProperty: 'primarycontactid',
    });
    const who: Record<string, unknown> = await api.callFunction('WhoAmI');
    expect(who['UserId']).toMatch(/^[0-9a-f-]{36}$/);
    const created: { Ids: string[] } = await api.callAction({
      collection: 'accounts',
      actionName: 'Microsoft.Dynamics.CRM.CreateMultiple',
      action: { Targets: [{ '@odata.type': 'Microsoft.Dynamics.CRM.account', name: 'M' }] },
    });
    expect(created.Ids).toHaveLength(1);
  });
  test('metadata', async () => {
    const api = client();
    const table: Record<string, unknown> = await api.retrieveEntity({
      key: "LogicalName='account'",
      select: ['EntitySetName'],
    });
    expect(table['EntitySetName']).toBe('accounts');
    const columns = await api.retrieveAttributes({
      entityKey: "LogicalName='account'",
      castType: 'Microsoft.Dynamics.CRM.PicklistAttributeMetadata',
      select: ['LogicalName'],
    });
    expect(columns.value.map((column: Record<string, unknown>) => column['LogicalName'])).toContain(
      'accountcategorycode',
    );
    expect((await api.retrieveGlobalOptionSets()).value).toBeDefined();
  });
});
