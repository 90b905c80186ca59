import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamicsWebApi } from 'dynamics-web-api';
import { addTableWithFiles } from './a-file-table';
import { aDataverse, type TestDataverse } from './a-dataverse';

/** Every other public method of the client: what the server does, does right; what it does not do, it refuses by name. */
describe('dynamics-web-api, method by method', () => {
  let dataverse: TestDataverse;
  let api: DynamicsWebApi;
  const config = () => ({
    serverUrl: dataverse.url,
    dataApi: { version: '9.2' },
    onTokenRefresh: () => Promise.resolve('token'),
  });
  beforeAll(async () => {
    dataverse = await aDataverse();
    api = new DynamicsWebApi(config());
  });
  afterAll(() => dataverse.close());
  const created = (collection: string, data: object): Promise<string> =>
    api.create<object, string>({ collection, data });
  const account = "LogicalName='account'";

  test('setConfig and initializeInstance', async () => {
    const plain = new DynamicsWebApi({ serverUrl: 'http://127.0.0.1:9' });
    plain.setConfig(config());
    expect(await plain.callFunction('WhoAmI')).toHaveProperty('UserId');
    const other = api.initializeInstance({ ...config(), includeAnnotations: '*' });
    const id = await created('accounts', { name: 'A' });
    expect(await other.retrieve({ collection: 'accounts', key: id, select: ['statecode'] })).toHaveProperty(
      ['statecode@OData.Community.Display.V1.FormattedValue'],
      'Active',
    );
    expect(api.Utility.toAbsoluteUrl('accounts')).toBe(`${dataverse.api}accounts`);
  });
  test('associate and disassociate rows of a collection', async () => {
    const primaryKey = await created('accounts', { name: 'A' });
    const relatedKey = await created('contacts', { lastname: 'C' });
    const link = { collection: 'accounts', primaryKey, relationshipName: 'contact_customer_accounts', relatedKey };
    const parent = async (): Promise<unknown> =>
      (await api.retrieve<Record<string, unknown>>({ collection: 'contacts', key: relatedKey }))[
        '_parentcustomerid_value'
      ];
    await api.associate({ ...link, relatedCollection: 'contacts' });
    expect(await parent()).toBe(primaryKey);
    await api.disassociate(link);
    expect(await parent()).toBeNull();
  });
  test('count and countAll', async () => {
    for (const subject of ['1', '2', '3']) await created('tasks', { subject });
    expect(await api.count({ collection: 'tasks' })).toBe(3);
    expect(await api.count({ collection: 'tasks', filter: "subject eq '2'" })).toBe(1);
    expect(await api.countAll({ collection: 'tasks', filter: "subject ne '2'", select: ['subject'] })).toBe(2);
  });
  test('a bound function and a bound action', async () => {
    const { UserId: key }: { UserId: string } = await api.callFunction('WhoAmI');
    const target = await created('accounts', { name: 'Seen' });
    const access: { AccessRights: string } = await api.callFunction({
      collection: 'systemusers',
      key,
      name: 'Microsoft.Dynamics.CRM.RetrievePrincipalAccess',
      parameters: { Target: `{'@odata.id':'accounts(${target})'}` },
    });
    expect(access.AccessRights).toContain('ReadAccess');
    const queue = await created('queues', { name: 'Q' });
    const letter = await created('letters', { subject: 'L' });
    const item = await api.callAction({
      collection: 'queues',
      key: queue,
      actionName: 'Microsoft.Dynamics.CRM.AddToQueue',
      action: { Target: { '@odata.type': 'Microsoft.Dynamics.CRM.letter', activityid: letter } },
    });
    expect(item).toHaveProperty('QueueItemId');
  });
  test('a batch without change sets goes on behind a failure when it is asked to', async () => {
    api.startBatch();
    void api.create({ collection: 'accounts', data: { name: 'First' }, inChangeSet: false });
    void api.deleteRecord({ collection: 'accounts', key: '00000000-0000-0000-0000-000000000009', inChangeSet: false });
    void api.create({ collection: 'accounts', data: { name: 'Last' }, inChangeSet: false });
    const results = (await api.executeBatch({ continueOnError: true })) as readonly unknown[];
    expect(results).toHaveLength(3);
    expect(results[1]).toMatchObject({ status: 404 });
    expect(await api.count({ collection: 'accounts', filter: "name eq 'Last'" })).toBe(1);
  });
  test('a file of a file column goes up and comes down again', async () => {
    addTableWithFiles(dataverse);
    const key = await created('test_documents', { test_name: 'With a file' });
    const data = Buffer.from('many bytes '.repeat(1000));
    const property = 'test_file';
    await api.uploadFile({ collection: 'test_documents', key, property, fileName: 'bytes.txt', data });
    const file = await api.downloadFile({ collection: 'test_documents', key, property });
    expect([file.fileName, file.fileSize, Buffer.from(file.data as unknown as Uint8Array).equals(data)]).toEqual([
      'bytes.txt',
      data.length,
      true,
    ]);
  });
  test('tables, columns, relationships, choices and $metadata are read', async () => {
    expect(
      (await api.retrieveEntities({ select: ['LogicalName'], filter: "LogicalName eq 'account'" })).value,
    ).toMatchObject([{ LogicalName: 'account' }]);
    const column = await api.retrieveAttribute({
      entityKey: account,
      attributeKey: "LogicalName='name'",
      select: ['MaxLength'],
      castType: 'Microsoft.Dynamics.CRM.StringAttributeMetadata',
    });
    expect(column).toMatchObject({ MaxLength: 160 });
    const relationships = await api.retrieveRelationships({
      castType: 'Microsoft.Dynamics.CRM.OneToManyRelationshipMetadata',
      filter: "ReferencedEntity eq 'account'",
      select: ['SchemaName', 'MetadataId'],
    });
    const [first] = relationships.value as { SchemaName: string; MetadataId: string }[];
    expect(await api.retrieveRelationship({ key: first?.MetadataId ?? '' })).toMatchObject({
      SchemaName: first?.SchemaName,
    });
    expect((await api.retrieveCsdlMetadata()).includes('<EntityType Name="account"')).toBe(true);
    expect((await api.retrieveCsdlMetadata({ addAnnotations: true })).includes('ChangeTracking')).toBe(true);
    await expect(api.retrieveGlobalOptionSet({ key: "Name='nothing'" })).rejects.toMatchObject({ status: 404 });
  });

  const metadata = { SchemaName: 'new_Thing', MetadataId: '00000000-0000-0000-0000-000000000001' };
  const key = metadata.MetadataId;
  test.each<[string, (client: DynamicsWebApi) => Promise<unknown>]>([
    ['createEntity', (api) => api.createEntity({ data: metadata })],
    ['updateEntity', (api) => api.updateEntity({ key, data: metadata, collection: 'EntityDefinitions' })],
    ['createAttribute', (api) => api.createAttribute({ entityKey: account, data: metadata })],
    ['updateAttribute', (api) => api.updateAttribute({ entityKey: account, data: metadata })],
    ['createRelationship', (api) => api.createRelationship({ data: metadata })],
    ['updateRelationship', (api) => api.updateRelationship({ data: metadata })],
    ['deleteRelationship', (api) => api.deleteRelationship({ key })],
    ['createGlobalOptionSet', (api) => api.createGlobalOptionSet({ data: metadata })],
    ['updateGlobalOptionSet', (api) => api.updateGlobalOptionSet({ data: metadata })],
    ['deleteGlobalOptionSet', (api) => api.deleteGlobalOptionSet({ key })],
  ])('%s is refused with 501: metadata is written by solutions', async (_method, run) => {
    await expect(run(api)).rejects.toMatchObject({
      status: 501,
      message: 'The local Dataverse does not implement writing metadata through the Web API.',
    });
  });
  test.each<[string, (client: DynamicsWebApi) => Promise<unknown>]>([
    // Its successor is `query`; it is public all the same.
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the deprecated method is one of the client's public methods
    ['search', (api) => api.search({ query: { search: 'x' } })],
    ['query', (api) => api.query({ query: { search: 'x' } })],
    ['suggest', (api) => api.suggest({ query: { search: 'xyz' } })],
    ['autocomplete', (api) => api.autocomplete({ query: { search: 'xyz' } })],
    ['getBackgroundOperationStatus', (api) => api.getBackgroundOperationStatus(key)],
    ['cancelBackgroundOperation', (api) => api.cancelBackgroundOperation(key)],
  ])('%s is refused with 501 and named', async (_method, run) => {
    await expect(run(api)).rejects.toMatchObject({
      status: 501,
      message: expect.stringMatching(/does not implement (Dataverse search|background operations)/) as string,
    });
  });

  test('every public method of the client is called by a test', () => {
    const files = ['dynamics-web-api.test.ts', 'dynamics-web-api-methods.test.ts'];
    const source = files.map((file) => readFileSync(join(__dirname, file), 'utf8')).join('\n');
    const called = new Set(
      [...source.matchAll(/\b(?:api|plain|other)\.(\w+)(?:<[^>()]*>)?\(/g)].map(([, name]) => name),
    );
    const methods = Object.entries(api).flatMap(([name, value]) => (typeof value === 'function' ? [name] : []));
    expect(methods.filter((name) => !called.has(name))).toEqual([]);
  });
});
