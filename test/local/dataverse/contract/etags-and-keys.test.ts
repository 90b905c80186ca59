import { addTableWithKeys } from './a-table';
import { aDataverse, errorOf, rowsOf, type TestDataverse } from './a-dataverse';

describe('upsert, row versions and alternate keys', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
    addTableWithKeys(dataverse);
  });
  afterAll(() => dataverse.close());
  const unknown = '00000000-0000-4000-8000-00000000000';
  const etagOf = async (path: string): Promise<string> =>
    String((await dataverse.call('GET', path)).json['@odata.etag']);

  test('row 24: PATCH of an unknown id creates it: 204 with its address, 201 with return=representation', async () => {
    const created = await dataverse.call('PATCH', `accounts(${unknown}1)`, { body: { name: 'A' } });
    expect([created.status, created.id]).toEqual([204, `${unknown}1`]);
    const shown = await dataverse.call('PATCH', `accounts(${unknown}2)`, {
      body: { name: 'A' },
      headers: { Prefer: 'return=representation' },
    });
    expect([shown.status, shown.json['name']]).toEqual([201, 'A']);
  });
  test('row 25: If-Match: * on a missing row is 404', async () => {
    const answer = await dataverse.call('PATCH', `accounts(${unknown}9)`, {
      body: { name: 'A' },
      headers: { 'If-Match': '*' },
    });
    expect([answer.status, errorOf(answer).code]).toEqual([404, '0x80040217']);
  });
  test('row 26: If-None-Match: * on an existing row is 412', async () => {
    const id = await dataverse.create('accounts', { name: 'A' });
    const answer = await dataverse.call('PATCH', `accounts(${id})`, {
      body: { name: 'B' },
      headers: { 'If-None-Match': '*' },
    });
    expect(answer.status).toBe(412);
    expect(errorOf(answer).message).toBe('A record with matching key values already exists.');
  });
  test.each(['PATCH', 'DELETE'])('row 27: %s with an old version is 412 and changes nothing', async (method) => {
    const id = await dataverse.create('accounts', { name: 'A' });
    const old = await etagOf(`accounts(${id})`);
    await dataverse.call('PATCH', `accounts(${id})`, { body: { name: 'B' } });
    const answer = await dataverse.call(method, `accounts(${id})`, {
      ...(method === 'PATCH' ? { body: { name: 'C' } } : {}),
      headers: { 'If-Match': old },
    });
    expect(answer.status).toBe(412);
    expect(errorOf(answer)).toEqual({
      code: '0x80060882',
      message: "The version of the existing record doesn't match the RowVersion property provided.",
    });
    const current = await dataverse.call(method, `accounts(${id})`, {
      ...(method === 'PATCH' ? { body: { name: 'C' } } : {}),
      headers: { 'If-Match': await etagOf(`accounts(${id})`) },
    });
    expect(current.status).toBe(204);
  });
  test('row 28: GET with the current version is 304 and empty, with an old one the row', async () => {
    const id = await dataverse.create('accounts', { name: 'A' });
    const tag = await etagOf(`accounts(${id})`);
    const same = await dataverse.call('GET', `accounts(${id})`, { headers: { 'If-None-Match': tag } });
    expect([same.status, same.text]).toEqual([304, '']);
    await dataverse.call('PATCH', `accounts(${id})`, { body: { name: 'B' } });
    expect((await dataverse.call('GET', `accounts(${id})`, { headers: { 'If-None-Match': tag } })).status).toBe(200);
  });
  test('row 29: If-None-Match: null is accepted', async () => {
    expect(
      (await dataverse.call('POST', 'accounts', { body: { name: 'A' }, headers: { 'If-None-Match': 'null' } })).status,
    ).toBe(204);
    expect((await dataverse.call('GET', 'accounts?$top=1', { headers: { 'If-None-Match': 'null' } })).status).toBe(200);
  });
  test('row 30: upsert by alternate key creates with the key, then updates; the body need not repeat it', async () => {
    const first = await dataverse.call('PATCH', "test_parts(test_code='UP1')", {
      body: { test_a: 'one', test_b: 'x' },
    });
    const second = await dataverse.call('PATCH', "test_parts(test_code='UP1')", { body: { test_a: 'two' } });
    expect([first.status, second.status, second.id]).toEqual([204, 204, first.id]);
    expect((await dataverse.call('GET', `test_parts(${first.id})`)).json).toMatchObject({
      test_code: 'UP1',
      test_a: 'two',
      test_b: 'x',
    });
  });
  test('row 31: GET by a single, a composite and a lookup key', async () => {
    const account = await dataverse.create('accounts', { name: 'A' });
    const id = await dataverse.create('test_parts', {
      test_code: 'G1',
      test_a: 'a',
      test_b: 'b',
      'test_parentid@odata.bind': `/accounts(${account})`,
    });
    for (const key of [
      "test_code='G1'",
      "test_a='a',test_b='b'",
      "test_b='b',test_a='a'",
      `_test_parentid_value=${account}`,
      "test_code='g1'",
    ]) {
      expect((await dataverse.call('GET', `test_parts(${key})`)).json['test_partid']).toBe(id);
    }
  });
  test('row 32: the primary key may be named, but not that of users and teams', async () => {
    const id = await dataverse.create('accounts', { name: 'A' });
    expect((await dataverse.call('GET', `accounts(accountid=${id})`)).status).toBe(200);
    const who = (await dataverse.call('GET', 'WhoAmI')).json['UserId'];
    expect((await dataverse.call('GET', `systemusers(systemuserid=${String(who)})`)).status).toBe(400);
    expect((await dataverse.call('GET', `systemusers(${String(who)})`)).status).toBe(200);
    const [team] = rowsOf(await dataverse.call('GET', 'teams?$select=teamid&$top=1'));
    expect((await dataverse.call('GET', `teams(teamid=${String(team?.['teamid'])})`)).status).toBe(400);
    expect((await dataverse.call('GET', `teams(${String(team?.['teamid'])})`)).status).toBe(200);
  });
  test('row 33: columns that are no key are refused with the text of the platform', async () => {
    const answer = await dataverse.call('GET', "accounts(name='A')");
    expect(answer.status).toBe(400);
    expect(errorOf(answer).message).toBe(
      "The key in the request URI is not valid for resource 'Microsoft.Dynamics.CRM.account'. Ensure that the names and number of key properties match the declared or alternate key properties for the resource.",
    );
  });
  test('row 34: an unknown key value is 404 0x80060891', async () => {
    const answer = await dataverse.call('GET', "test_parts(test_code='nobody')");
    expect([answer.status, errorOf(answer).code]).toEqual([404, '0x80060891']);
  });
  test('row 35: a second row with the same key is 412 0x80060892', async () => {
    await dataverse.create('test_parts', { test_code: 'D1' });
    const answer = await dataverse.call('POST', 'test_parts', { body: { test_code: 'D1' } });
    expect([answer.status, errorOf(answer).code]).toEqual([412, '0x80060892']);
  });
  test.each([
    ["O'Brien", "O''Brien"],
    ['half price!', 'half%20price%21'],
    ['Zürich', encodeURIComponent('Zürich')],
    ["it's", '%69t%27%27s'],
  ])('row 36: the key value %s is found as %s', async (value, written) => {
    const id = await dataverse.create('test_parts', { test_code: value });
    expect((await dataverse.call('GET', `test_parts(test_code='${written}')`)).json['test_partid']).toBe(id);
  });
  test.each(['/', '<', '>', '*', '%', '&', ':', '\\', '?', '+'])(
    'row 36: a key value with %s in it is refused in an address, and found by alias and by query (our choice)',
    async (character) => {
      const value = `x${character}y`;
      const id = await dataverse.create('test_parts', { test_code: value });
      const written = encodeURIComponent(value);
      for (const method of ['GET', 'PATCH', 'DELETE']) {
        const request = method === 'PATCH' ? { body: { test_a: 'a' } } : {};
        const answer = await dataverse.call(method, `test_parts(test_code='${written}')`, request);
        expect([answer.status, errorOf(answer).message]).toEqual([
          400,
          `A potentially dangerous Request.Path value was detected from the client (${character}).`,
        ]);
      }
      expect((await dataverse.call('GET', `test_parts(test_code=@k)?@k='${written}'`)).json['test_partid']).toBe(id);
      const found = await dataverse.call('GET', `test_parts?$filter=test_code eq '${written}'`);
      expect(rowsOf(found).map((row) => row['test_partid'])).toEqual([id]);
    },
  );
  test('a key that is Pending addresses nothing and binds nobody, until it is Active', async () => {
    const setStatus = async (status: string): Promise<number> => {
      const body = JSON.stringify({ table: 'test_part', key: 'test_key_test_code', status });
      return (await fetch(`${dataverse.url}/__local/keys`, { method: 'POST', body })).status;
    };
    const shown = async (): Promise<unknown> => {
      const path = "EntityDefinitions(LogicalName='test_part')/Keys?$select=LogicalName,EntityKeyIndexStatus";
      const keys = rowsOf(await dataverse.call('GET', path));
      return keys.find((key) => key['LogicalName'] === 'test_key_test_code')?.['EntityKeyIndexStatus'];
    };
    const id = await dataverse.create('test_parts', { test_code: 'pending' });
    expect([await setStatus('Pending'), await shown()]).toEqual([200, 'Pending']);
    expect((await dataverse.call('GET', "test_parts(test_code='pending')")).status).toBe(400);
    const second = await dataverse.create('test_parts', { test_code: 'pending' });
    expect([await setStatus('Active'), await shown()]).toEqual([400, 'Pending']);
    await dataverse.call('DELETE', `test_parts(${second})`);
    expect([await setStatus('Active'), await shown()]).toEqual([200, 'Active']);
    expect((await dataverse.call('GET', "test_parts(test_code='pending')")).json['test_partid']).toBe(id);
    const again = await dataverse.call('POST', 'test_parts', { body: { test_code: 'pending' } });
    expect([again.status, errorOf(again).code]).toEqual([412, '0x80060892']);
  });
  test('row 27: a version is refused where IsOptimisticConcurrencyEnabled is false, and any version is not', async () => {
    const path = (table: string) => `EntityDefinitions(LogicalName='${table}')?$select=IsOptimisticConcurrencyEnabled`;
    const enabled = async (table: string): Promise<unknown> =>
      (await dataverse.call('GET', path(table))).json['IsOptimisticConcurrencyEnabled'];
    expect([await enabled('account'), await enabled('test_part')]).toEqual([true, true]);
    expect([await enabled('serviceendpoint'), await enabled('systemuserroles')]).toEqual([false, false]);
    const id = await dataverse.create('serviceendpoints', {
      name: 'e',
      contract: 8,
      url: 'http://127.0.0.1:9/',
      authtype: 4,
    });
    const etag = (await dataverse.call('GET', `serviceendpoints(${id})`)).headers.get('etag') ?? '';
    for (const method of ['PATCH', 'DELETE']) {
      const request = { headers: { 'If-Match': etag }, ...(method === 'PATCH' ? { body: { name: 'f' } } : {}) };
      const answer = await dataverse.call(method, `serviceendpoints(${id})`, request);
      expect([answer.status, errorOf(answer)]).toEqual([
        400,
        {
          code: '0x8006088d',
          message:
            "Optimistic concurrency isn't enabled for entity type serviceendpoint. The IfVersionMatches value of ConcurrencyBehavior can " +
            'only be used if optimistic concurrency is enabled.',
        },
      ]);
    }
    const any = await dataverse.call('PATCH', `serviceendpoints(${id})`, {
      body: { name: 'f' },
      headers: { 'If-Match': '*' },
    });
    expect(any.status).toBe(204);
  });
});
