import { aDataverse, errorOf, rowsOf, type TestDataverse } from '../contract/a-dataverse';
import { aReceiver, type Receiver } from './a-receiver';
import { aStep } from './a-step';

describe('synchronous webhook steps', () => {
  let dataverse: TestDataverse;
  let receiver: Receiver;
  beforeEach(async () => {
    dataverse = await aDataverse({ webhookTimeoutMilliseconds: 300 });
    receiver = await aReceiver();
  });
  afterEach(async () => {
    await dataverse.close();
    await receiver.close();
  });
  const accounts = async (): Promise<number> => rowsOf(await dataverse.call('GET', 'accounts?$select=name')).length;

  test.each([10, 20, 40] as const)('row 102: a refusal in stage %d undoes the row', async (stage) => {
    await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url, stage, mode: 0 });
    receiver.answer = () => 403;
    const answer = await dataverse.call('POST', 'accounts', { body: { name: 'A' } });
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toEqual({
      code: '0x80040265',
      message: "Endpoint unavailable. The synchronous step 'account Create' did not succeed.",
    });
    expect([receiver.received.length, await accounts()]).toEqual([1, 0]);
    receiver.answer = () => 204;
    expect((await dataverse.call('POST', 'accounts', { body: { name: 'A' } })).status).toBe(204);
    expect(await accounts()).toBe(1);
  });
  test('row 102: a refusal undoes a whole deep insert and a whole change set', async () => {
    await aStep(dataverse, { message: 'Create', table: 'contact', url: receiver.url, stage: 40, mode: 0 });
    receiver.answer = () => 400;
    const deep = await dataverse.call('POST', 'accounts', {
      body: { name: 'A', contact_customer_accounts: [{ lastname: 'B' }] },
    });
    expect([deep.status, await accounts()]).toEqual([400, 0]);
    const change = (id: number, set: string, row: string) =>
      `--c\r\nContent-Type: application/http\r\nContent-ID: ${id}\r\n\r\nPOST ${set} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n${row}\r\n`;
    const body = `--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n${change(1, 'accounts', '{"name":"S"}')}${change(2, 'contacts', '{"lastname":"S"}')}--c--\r\n--b--\r\n`;
    const set = await dataverse.call('POST', '$batch', {
      body,
      headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
    });
    expect([set.status, await accounts()]).toEqual([400, 0]);
  });
  test('row 102: a refusal after a 2xx of an earlier step undoes everything, deep insert and jobs included', async () => {
    for (const [rank, name] of [
      [1, 'first'],
      [2, 'second'],
    ] as const)
      await aStep(dataverse, {
        message: 'Create',
        table: 'account',
        url: receiver.url,
        stage: 40,
        mode: 0,
        rank,
        name,
      });
    await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url, stage: 40, mode: 1 });
    receiver.answer = (_, count) => (count === 1 ? 200 : 500);
    const body = { name: 'A', contact_customer_accounts: [{ lastname: 'B' }] };
    const answer = await dataverse.call('POST', 'accounts', { body });
    await dataverse.idle();
    expect(errorOf(answer).message).toContain("'second'");
    expect([receiver.received.length, await accounts()]).toEqual([2, 0]);
    expect(rowsOf(await dataverse.call('GET', 'contacts?$select=lastname'))).toEqual([]);
    expect(rowsOf(await dataverse.call('GET', 'asyncoperations?$select=name'))).toEqual([]);
  });
  test('steps of a stage run in the order of their rank, whatever the order of their registration', async () => {
    const called: string[] = [];
    for (const rank of [3, 1, 2]) {
      const step = { message: 'Create', table: 'account', url: `${receiver.url}/${rank}`, mode: 0, rank } as const;
      await aStep(dataverse, { ...step, stage: 20 });
      await aStep(dataverse, { ...step, stage: 10 });
    }
    receiver.answer = ({ url, body }) => {
      called.push(`${String(body['Stage'])}${/\/hook(\/\d)/.exec(url)?.[1] ?? ''}`);
      return 200;
    };
    await dataverse.create('accounts', { name: 'A' });
    expect(called).toEqual(['10/1', '10/2', '10/3', '20/1', '20/2', '20/3']);
  });
  test('a step on no table runs on every table', async () => {
    const step = await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url, stage: 20, mode: 0 });
    await dataverse.call('DELETE', `sdkmessageprocessingsteps(${step})/sdkmessagefilterid/$ref`);
    await dataverse.create('tasks', { subject: 'T' });
    expect(receiver.received.map(({ body }) => body['PrimaryEntityName'])).toEqual(['task']);
  });
  test('nobody reads or writes inside a transaction that waits for a webhook', async () => {
    await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url, stage: 40, mode: 0 });
    let seen: Promise<number> | undefined;
    receiver.answer = () => {
      seen ??= accounts();
      return 500;
    };
    await dataverse.call('POST', 'accounts', { body: { name: 'A' } });
    expect(await seen).toBe(0);
  });
  test('a pre-validation step may call back while it decides', async () => {
    await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url, stage: 10, mode: 0 });
    receiver.answer = async () => (await dataverse.call('GET', 'contacts?$top=1')).status;
    expect((await dataverse.call('POST', 'accounts', { body: { name: 'A' } })).status).toBe(204);
  });
  test('an endpoint that does not answer in time, or is not there, refuses', async () => {
    await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url, stage: 20, mode: 0 });
    receiver.answer = () => undefined;
    expect((await dataverse.call('POST', 'accounts', { body: { name: 'A' } })).status).toBe(400);
    await receiver.close();
    expect((await dataverse.call('POST', 'accounts', { body: { name: 'A' } })).status).toBe(400);
  });
  test.each([
    [502, 2],
    [503, 2],
    [504, 2],
    [500, 1],
    [429, 1],
    [404, 1],
  ])('the answer %d is tried %d times in all', async (status, calls) => {
    await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url, stage: 20, mode: 0 });
    receiver.answer = () => status;
    expect((await dataverse.call('POST', 'accounts', { body: { name: 'A' } })).status).toBe(400);
    expect(receiver.received).toHaveLength(calls);
  });
  test('filtering attributes: an update of other columns does not call', async () => {
    const id = await dataverse.create('accounts', { name: 'A' });
    await aStep(dataverse, {
      message: 'Update',
      table: 'account',
      url: receiver.url,
      stage: 40,
      mode: 0,
      filteringattributes: 'name,creditlimit',
    });
    await dataverse.call('PATCH', `accounts(${id})`, { body: { fax: '1' } });
    expect(receiver.received).toHaveLength(0);
    await dataverse.call('PATCH', `accounts(${id})`, { body: { creditlimit: 5 } });
    expect(receiver.received).toHaveLength(1);
  });
  test('a disabled step is skipped, an enabled one runs again', async () => {
    const step = await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url, stage: 20, mode: 0 });
    await dataverse.call('PATCH', `sdkmessageprocessingsteps(${step})`, { body: { statecode: 1, statuscode: 2 } });
    await dataverse.create('accounts', { name: 'A' });
    expect(receiver.received).toHaveLength(0);
    await dataverse.call('PATCH', `sdkmessageprocessingsteps(${step})`, { body: { statecode: 0, statuscode: 1 } });
    await dataverse.create('accounts', { name: 'A' });
    expect(receiver.received).toHaveLength(1);
  });
  test.each([
    [4, 'key 1', (call: { url: string }) => call.url === '/hook?code=key+1'],
    [
      6,
      '<settings><setting name="a" value="b&amp;c" /></settings>',
      (call: { url: string }) => call.url === '/hook?a=b%26c',
    ],
    [
      5,
      '<settings><setting name="x-key" value="s3"/></settings>',
      (call: { headers: Record<string, unknown> }) => call.headers['x-key'] === 's3',
    ],
  ])('authtype %d sends its secret', async (authtype, authvalue, sent) => {
    await aStep(dataverse, {
      message: 'Create',
      table: 'account',
      url: receiver.url,
      stage: 20,
      mode: 0,
      authtype,
      authvalue,
    });
    await dataverse.create('accounts', { name: 'A' });
    expect(receiver.received.map((call) => sent(call as never))).toEqual([true]);
  });
  test('the secret of an endpoint is never shown', async () => {
    await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url, authvalue: 'very-secret' });
    const answer = await dataverse.call('GET', 'serviceendpoints?$filter=contract eq 8');
    expect(rowsOf(answer)).toHaveLength(1);
    expect(answer.text).not.toContain('very-secret');
    expect((await dataverse.call('GET', 'serviceendpoints?$select=authvalue')).text).not.toContain('very-secret');
  });
  test('row 82: a bulk message calls the steps of the single message once for each row (our choice)', async () => {
    await aStep(dataverse, { message: 'Create', table: 'account', url: receiver.url, stage: 40, mode: 0 });
    const target = { '@odata.type': 'Microsoft.Dynamics.CRM.account', name: 'A' };
    await dataverse.call('POST', 'accounts/Microsoft.Dynamics.CRM.CreateMultiple', {
      body: { Targets: [target, target, target] },
    });
    expect(receiver.received).toHaveLength(3);
  });
});
