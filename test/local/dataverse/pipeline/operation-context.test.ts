import { aDataverse, rowsOf, type TestDataverse } from '../contract/a-dataverse';
import { install } from '../faults/install';
import { aReceiver, type Receiver } from './a-receiver';
import { aStep } from './a-step';
import { type Json, pairs } from './context-pairs';

describe('what the RemoteExecutionContext says of the operation', () => {
  let dataverse: TestDataverse;
  let receiver: Receiver;
  beforeEach(async () => {
    dataverse = await aDataverse();
    receiver = await aReceiver();
  });
  afterEach(async () => {
    await dataverse.close();
    await receiver.close();
  });

  test('a chain that is older than an hour is no loop any more', async () => {
    await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url, stage: 10, mode: 0 });
    const headers = { 'x-ms-correlation-request-id': '7f3c8a52-1111-4222-8333-444455556666' };
    const post = () => dataverse.call('POST', 'accounts', { body: { name: 'A' }, headers });
    await post();
    await post();
    await install(dataverse, { kind: 'clock-jump', milliseconds: 3_601_000 });
    await post();
    expect(receiver.received.map((call) => call.body['Depth'])).toEqual([1, 2, 1]);
  });
  test('a step that runs as somebody says so; who acts for another is the initiating user', async () => {
    const unit = String((await dataverse.call('GET', 'WhoAmI')).json['BusinessUnitId']);
    const aUser = (lastname: string): Promise<string> =>
      dataverse.create('systemusers', { lastname, 'businessunitid@odata.bind': `/businessunits(${unit})` });
    const [runner, person] = [await aUser('Runner'), await aUser('Person')];
    const [role] = rowsOf(await dataverse.call('GET', "roles?$select=roleid&$filter=name eq 'System Administrator'"));
    await dataverse.call('POST', `systemusers(${person})/systemuserroles_association/$ref`, {
      body: { '@odata.id': `${dataverse.api}roles(${String(role?.['roleid'])})` },
    });
    const step = { message: 'Create', table: 'task', url: receiver.url, mode: 0 } as const;
    await aStep(dataverse, { ...step, stage: 20 });
    await aStep(dataverse, { ...step, stage: 40, runsAs: runner });
    const me = (await dataverse.call('GET', 'WhoAmI')).json['UserId'];
    await dataverse.call('POST', 'tasks', { body: { subject: 'T' }, headers: { MSCRMCallerID: person } });
    expect(
      receiver.received.map(({ body }) => [body['UserId'], body['InitiatingUserId'], body['BusinessUnitId']]),
    ).toEqual([
      [person, me, unit],
      [runner, me, unit],
    ]);
  });
  test('before the transaction there is no operation above, inside it there is, and a change set is one throughout', async () => {
    for (const stage of [10, 20, 40] as const)
      await aStep(dataverse, { message: 'Create', table: 'task', url: receiver.url, stage, mode: 0 });
    await dataverse.create('tasks', { subject: 'T' });
    const seen = () =>
      receiver.received
        .splice(0)
        .map(({ body }) => [
          body['Stage'],
          body['IsInTransaction'],
          (body['ParentContext'] as Json | null)?.['Stage'] ?? null,
        ]);
    expect(seen()).toEqual([
      [10, false, null],
      [20, true, 30],
      [40, true, 30],
    ]);
    const change =
      'Content-Type: application/http\r\nContent-ID: 1\r\n\r\nPOST tasks HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{"subject":"S"}';
    const body = `--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\n${change}\r\n--c--\r\n--b--\r\n`;
    await dataverse.call('POST', '$batch', { body, headers: { 'Content-Type': 'multipart/mixed; boundary=b' } });
    expect(seen().map(([, inTransaction]) => inTransaction)).toEqual([true, true, true]);
  });
  test('Associate is told as two references and the name of the relationship', async () => {
    await aStep(dataverse, { message: 'Associate', table: 'systemuser', url: receiver.url, stage: 40, mode: 0 });
    const unit = String((await dataverse.call('GET', 'WhoAmI')).json['BusinessUnitId']);
    const user = await dataverse.create('systemusers', {
      lastname: 'U',
      'businessunitid@odata.bind': `/businessunits(${unit})`,
    });
    const [role] = rowsOf(await dataverse.call('GET', 'roles?$select=roleid&$top=1'));
    const roleId = String(role?.['roleid']);
    await dataverse.call('POST', `systemusers(${user})/systemuserroles_association/$ref`, {
      body: { '@odata.id': `${dataverse.api}roles(${roleId})` },
    });
    expect(receiver.received[0]?.body).toMatchObject({
      MessageName: 'Associate',
      PrimaryEntityName: 'systemuser',
      PrimaryEntityId: user,
    });
    expect(pairs(receiver.received[0]?.body['InputParameters'])).toMatchObject({
      Target: {
        __type: 'EntityReference:http://schemas.microsoft.com/xrm/2011/Contracts',
        Id: user,
        LogicalName: 'systemuser',
      },
      Relationship: {
        __type: 'Relationship:http://schemas.microsoft.com/xrm/2011/Contracts',
        PrimaryEntityRole: null,
        SchemaName: 'systemuserroles_association',
      },
      RelatedEntities: [{ Id: roleId, LogicalName: 'role' }],
    });
  });
  test('a message with parameters of its own is told with them, and with what it answers', async () => {
    const order = await dataverse.create('salesorders', { name: 'O' });
    const step = { table: 'salesorder', url: receiver.url, mode: 0 } as const;
    await aStep(dataverse, { ...step, message: 'ConvertSalesOrderToInvoice', stage: 20 });
    await aStep(dataverse, { ...step, message: 'ConvertSalesOrderToInvoice', stage: 40 });
    const body = { SalesOrderId: order, ColumnSet: { AllColumns: true } };
    const answer = await dataverse.call('POST', 'ConvertSalesOrderToInvoice', { body });
    expect(answer.status).toBe(200);
    const [before, after] = receiver.received.map((call) => call.body);
    expect([before?.['PrimaryEntityId'], before?.['ParentContext']]).toEqual([order, null]);
    expect(pairs(before?.['InputParameters'])).toMatchObject({ SalesOrderId: order });
    expect(pairs(before?.['OutputParameters'])).toEqual({});
    expect(pairs(after?.['OutputParameters'])).toEqual({
      Entity: expect.objectContaining({ LogicalName: 'invoice', Id: answer.json['invoiceid'] }) as object,
    });
  });
});
