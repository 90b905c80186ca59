import { xml2json } from 'odata-csdl';
import { aReceiver, type Receiver } from '../pipeline/a-receiver';
import { aStep } from '../pipeline/a-step';
import { aDataverse, errorOf, rowsOf, type TestDataverse } from './a-dataverse';
import { csdlProblems } from './csdl-problems';

/** customapirequestparameter.type. */
const TYPE = {
  Boolean: 0,
  Entity: 3,
  EntityCollection: 4,
  EntityReference: 5,
  Integer: 7,
  Money: 8,
  String: 10,
  Guid: 12,
};

describe('custom APIs', () => {
  let dataverse: TestDataverse;
  let receiver: Receiver;
  beforeEach(async () => {
    dataverse = await aDataverse({ webhookTimeoutMilliseconds: 500 });
    receiver = await aReceiver();
  });
  afterEach(async () => {
    await dataverse.close();
    await receiver.close();
  });

  const anApi = (uniquename: string, details: Record<string, unknown> = {}): Promise<string> =>
    dataverse.create('customapis', { uniquename, name: uniquename, allowedcustomprocessingsteptype: 2, ...details });
  const parameter = (uniquename: string, type: number, details: Record<string, unknown> = {}) => ({
    uniquename,
    name: uniquename,
    type,
    ...details,
  });
  /** The documented sample of "Create a custom API with code" has the parameters nested in the API. */
  const anAction = (): Promise<string> =>
    anApi('test_Bill', {
      CustomAPIRequestParameters: [
        parameter('Count', TYPE.Integer),
        parameter('Amount', TYPE.Money, { isoptional: true }),
        parameter('Customer', TYPE.EntityReference, { isoptional: true, logicalentityname: 'account' }),
        parameter('Draft', TYPE.Entity, { isoptional: true, logicalentityname: 'contact' }),
      ],
      CustomAPIResponseProperties: [
        parameter('Done', TYPE.Boolean),
        parameter('Number', TYPE.String),
        parameter('Bill', TYPE.Guid),
      ],
    });

  test('row 75: an action takes its parameters and answers with its own complex type', async () => {
    await anAction();
    const answer = await dataverse.call('POST', 'test_Bill', { body: { Count: 2 } });
    expect([answer.status, answer.json]).toEqual([
      200,
      {
        '@odata.context': expect.stringContaining('$metadata#Microsoft.Dynamics.CRM.test_BillResponse'),
        Done: false,
        Number: null,
        Bill: '00000000-0000-0000-0000-000000000000',
      },
    ]);
  });
  test('row 75: steps are told the parameters with their types, in the stage they stand in, and can refuse', async () => {
    await anAction();
    await aStep(dataverse, { message: 'test_Bill', table: 'none', url: receiver.url, stage: 20, mode: 0 });
    const account = await dataverse.create('accounts', { name: 'A' });
    const call = () =>
      dataverse.call('POST', 'test_Bill', {
        body: {
          Count: 2,
          Amount: 12.5,
          Customer: { '@odata.type': 'Microsoft.Dynamics.CRM.account', accountid: account },
          Draft: { '@odata.type': 'Microsoft.Dynamics.CRM.contact', lastname: 'B' },
        },
      });
    expect((await call()).status).toBe(200);
    expect(receiver.received[0]?.body).toMatchObject({
      MessageName: 'test_Bill',
      PrimaryEntityName: 'none',
      Stage: 20,
      InputParameters: expect.arrayContaining([
        { key: 'Count', value: 2 },
        { key: 'Amount', value: { __type: expect.stringContaining('Money'), Value: 12.5 } },
        { key: 'Customer', value: expect.objectContaining({ Id: account, LogicalName: 'account' }) },
        { key: 'Draft', value: expect.objectContaining({ LogicalName: 'contact' }) },
      ]) as unknown,
    });
    receiver.answer = () => 403;
    expect((await call()).status).toBe(400);
  });
  test('row 75: an asynchronous step is delivered', async () => {
    await anAction();
    await aStep(dataverse, { message: 'test_Bill', table: 'none', url: receiver.url, stage: 40, mode: 1 });
    await dataverse.call('POST', 'test_Bill', { body: { Count: 1 } });
    await dataverse.idle();
    expect(receiver.received.map(({ body }) => body['Stage'])).toEqual([40]);
    const [job] = rowsOf(await dataverse.call('GET', "asyncoperations?$filter=messagename eq 'test_Bill'"));
    expect(job).toMatchObject({ statuscode: 30, _regardingobjectid_value: null });
  });
  test('row 75: a function is called with GET, its parameters in the address or by alias', async () => {
    await anApi('test_Tell', {
      isfunction: true,
      CustomAPIRequestParameters: [parameter('Name', TYPE.String)],
      CustomAPIResponseProperties: [parameter('Count', TYPE.Integer)],
    });
    for (const path of ["test_Tell(Name='x')", "test_Tell(Name=@p)?@p='x'"])
      expect((await dataverse.call('GET', path)).json).toMatchObject({ Count: 0 });
    expect((await dataverse.call('POST', "test_Tell(Name='x')", { body: {} })).status).toBe(404);
  });
  test('row 75: bound to a row and to a collection; steps of a row are told their target', async () => {
    await anApi('test_Row', { bindingtype: 1, boundentitylogicalname: 'account' });
    await anApi('test_Rows', {
      bindingtype: 2,
      boundentitylogicalname: 'account',
      CustomAPIResponseProperties: [parameter('Rows', TYPE.EntityCollection, { logicalentityname: 'account' })],
    });
    const account = await dataverse.create('accounts', { name: 'A' });
    const contact = await dataverse.create('contacts', { lastname: 'B' });
    await aStep(dataverse, { message: 'test_Row', table: 'account', url: receiver.url, stage: 40, mode: 0 });
    const onRow = `accounts(${account})/Microsoft.Dynamics.CRM.test_Row`;
    expect((await dataverse.call('POST', onRow, { body: {} })).status).toBe(204);
    expect(receiver.received[0]?.body).toMatchObject({
      PrimaryEntityId: account,
      InputParameters: [{ key: 'Target', value: { Id: account, LogicalName: 'account' } }],
    });
    const rows = await dataverse.call('POST', 'accounts/Microsoft.Dynamics.CRM.test_Rows', { body: {} });
    expect([rows.status, rows.json['value']]).toEqual([200, []]);
    expect((await dataverse.call('POST', `contacts(${contact})/Microsoft.Dynamics.CRM.test_Row`)).status).toBe(404);
    expect((await dataverse.call('POST', 'test_Row')).status).toBe(400);
  });
  test.each([
    [
      'an unknown parameter',
      { Count: 1, Wish: 1 },
      "The parameter 'Wish' in the request payload is not a valid parameter",
    ],
    ['a missing one', {}, 'The missing parameters are: Count.'],
    ['text for a number', { Count: 'x' }, "Cannot convert the literal 'x' to the expected type 'Edm.Int32'"],
    [
      'a row of another table',
      { Count: 1, Customer: { '@odata.type': 'Microsoft.Dynamics.CRM.contact' } },
      'mscrm.account',
    ],
  ])('row 75: %s is refused', async (...[, body, text]) => {
    await anAction();
    const answer = await dataverse.call('POST', 'test_Bill', { body });
    expect([answer.status, errorOf(answer).code, errorOf(answer).message]).toEqual([
      400,
      '0x80048d19',
      expect.stringContaining(text),
    ]);
  });
  test('row 75: a function without response properties, and a name that differs in case, are not there', async () => {
    await anApi('test_Nothing', { isfunction: true });
    await anAction();
    for (const [method, path] of [
      ['GET', 'test_Nothing()'],
      ['POST', 'test_bill'],
    ] as const) {
      const answer = await dataverse.call(method, path, method === 'POST' ? { body: { Count: 1 } } : {});
      expect([answer.status, errorOf(answer).code]).toEqual([404, '0x8006088a']);
    }
  });
  test('row 75: one with a plug-in is refused by name', async () => {
    const plugin = await dataverse.create('plugintypes', { name: 'P' });
    await anApi('test_Plugin', { 'plugintypeid@odata.bind': `/plugintypes(${plugin})` });
    const answer = await dataverse.call('POST', 'test_Plugin', { body: {} });
    expect([answer.status, errorOf(answer).message]).toEqual([501, expect.stringContaining('test_Plugin')]);
  });
  test('row 75: the privilege it names is needed', async () => {
    await anApi('test_Guarded', { executeprivilegename: 'prvDeleteOrder' });
    const root = rowsOf(await dataverse.call('GET', 'businessunits?$select=businessunitid'))[0]?.['businessunitid'];
    const user = await dataverse.create('systemusers', {
      firstname: 'A',
      lastname: 'B',
      domainname: 'a@b',
      'businessunitid@odata.bind': `/businessunits(${String(root)})`,
    });
    const headers = { CallerObjectId: user, MSCRMCallerID: user };
    expect((await dataverse.call('POST', 'test_Guarded', { body: {} })).status).toBe(204);
    const answer = await dataverse.call('POST', 'test_Guarded', {
      body: {},
      headers: { MSCRMCallerID: headers.MSCRMCallerID },
    });
    expect(answer.status).toBe(403);
  });
  test('row 75: no synchronous step stands on one that allows asynchronous ones only', async () => {
    await anApi('test_Event', { allowedcustomprocessingsteptype: 1 });
    await expect(
      aStep(dataverse, { message: 'test_Event', table: 'none', url: receiver.url, stage: 40, mode: 0 }),
    ).rejects.toThrow('0x80044187');
    await aStep(dataverse, { message: 'test_Event', table: 'none', url: receiver.url, stage: 40, mode: 1 });
  });
  test('rows 3 and 75: $metadata declares them, but for private ones', async () => {
    await anAction();
    await anApi('test_Private', { isprivate: true });
    await anApi('test_Rows', {
      bindingtype: 2,
      boundentitylogicalname: 'account',
      isfunction: true,
      CustomAPIResponseProperties: [parameter('Rows', TYPE.EntityCollection, { logicalentityname: 'account' })],
    });
    const document = xml2json((await dataverse.call('GET', '$metadata')).text, { strict: true });
    const model = document['Microsoft.Dynamics.CRM'] as Record<string, unknown>;
    expect(csdlProblems(document)).toEqual([]);
    expect(model['test_Bill']).toMatchObject([{ $Kind: 'Action', $ReturnType: { $Type: 'mscrm.test_BillResponse' } }]);
    expect(model['test_BillResponse']).toMatchObject({ $Kind: 'ComplexType', Done: { $Type: 'Edm.Boolean' } });
    expect(model['test_Rows']).toMatchObject([
      { $Kind: 'Function', $IsBound: true, $ReturnType: { $Collection: true, $Type: 'mscrm.account' } },
    ]);
    expect(model['test_Private']).toBeUndefined();
  });
});
