import { addTableWithKeys } from './a-table';
import { aDataverse, errorOf, rowsOf, type TestDataverse } from './a-dataverse';

describe('create, update and delete', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
    addTableWithKeys(dataverse);
  });
  afterAll(() => dataverse.close());
  const representation = { Prefer: 'return=representation' };

  test('row 9: POST is 204 without a body, with the address of the row', async () => {
    const answer = await dataverse.call('POST', 'accounts', { body: { name: 'Contoso' } });
    expect(answer.status).toBe(204);
    expect(answer.text).toBe('');
    expect(answer.headers.get('odata-entityid')).toBe(`${dataverse.api}accounts(${answer.id})`);
    expect(answer.headers.get('location')).toBe(`${dataverse.api}accounts(${answer.id})`);
  });
  test('row 10: POST with return=representation is 201 with the row, shaped by $select', async () => {
    const answer = await dataverse.call('POST', 'accounts?$select=name', {
      body: { name: 'Contoso' },
      headers: representation,
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('preference-applied')).toBe('return=representation');
    expect(Object.keys(answer.json).sort()).toEqual(['@odata.context', '@odata.etag', 'accountid', 'name']);
  });
  test('text with a NUL character is refused in a row, a filter and a key, not cut off', async () => {
    const id = await dataverse.create('accounts', { name: 'Nu' });
    for (const answer of [
      await dataverse.call('POST', 'accounts', { body: { name: 'Nu\0l' } }),
      await dataverse.call('PATCH', `accounts(${id})`, { body: { description: '\0' } }),
      await dataverse.call('GET', "accounts?$filter=name eq 'Nu%00'"),
      await dataverse.call('GET', "accounts?$filter=startswith(name,'Nu%00')"),
      await dataverse.call('GET', "test_parts(test_code='a%00')"),
    ]) {
      expect([answer.status, errorOf(answer).message]).toEqual([400, expect.stringContaining('NUL character')]);
    }
    expect((await dataverse.call('GET', `accounts(${id})`)).json).toMatchObject({ name: 'Nu', description: null });
  });
  test('row 11: PATCH with return=representation is 200 with the row', async () => {
    const id = await dataverse.create('accounts', { name: 'A' });
    const answer = await dataverse.call('PATCH', `accounts(${id})?$select=name`, {
      body: { name: 'B' },
      headers: representation,
    });
    expect([answer.status, answer.json['name']]).toEqual([200, 'B']);
    expect(answer.headers.get('preference-applied')).toBe('return=representation');
    expect(Object.keys(answer.json).sort()).toEqual(['@odata.context', '@odata.etag', 'accountid', 'name']);
  });
  test('row 12: a primary key of the caller is taken, a second row with it is 412 DuplicateRecord', async () => {
    const accountid = '6f1d1c5e-8f0a-4c0e-9d6b-0d27c0a5b2e1';
    expect(await dataverse.create('accounts', { accountid, name: 'A' })).toBe(accountid);
    const again = await dataverse.call('POST', 'accounts', { body: { accountid, name: 'B' } });
    expect(again.status).toBe(412);
    expect(errorOf(again)).toEqual({
      code: '0x80040237',
      message: 'A record with matching key values already exists.',
    });
  });
  test.each([
    [
      'an unknown property',
      { Name: 'A' },
      '0x0',
      "Invalid property 'Name' was found in entity 'Microsoft.Dynamics.CRM.account'",
    ],
    [
      'a wrong type',
      { numberofemployees: 'many' },
      '0x80048d19',
      "Cannot convert the literal 'many' to the expected type 'Edm.Int32'",
    ],
    ['text for money', { creditlimit: '12' }, '0x80048d19', "expected type 'Edm.Decimal'"],
    ['a number for text', { name: 5 }, '0x80048d19', "expected type 'Edm.String'"],
    ['a text too long', { name: 'x'.repeat(161) }, '0x80044331', "exceeded the maximum allowed length of '160'"],
    ['a choice outside its set', { accountcategorycode: 99 }, '0x8004431a', 'outside the valid range'],
    ['broken JSON', '{"name":', '0x80048d19', 'Unexpected end of JSON'],
    ['a list', '[]', '0x80048d19', 'must be a JSON object'],
  ])('row 13: %s is refused with 400', async (...[, body, code, message]) => {
    const answer = await dataverse.call('POST', 'accounts', { body });
    expect(answer.status).toBe(400);
    expect(errorOf(answer).code).toBe(code);
    expect(errorOf(answer).message).toContain(message);
  });
  test('row 14: nested rows are created with their parent, several levels deep; only the root is named', async () => {
    const created = await dataverse.call('POST', 'accounts', {
      body: {
        name: 'Deep',
        primarycontactid: { firstname: 'Ann', lastname: 'Lee' },
        contact_customer_accounts: [{ lastname: 'One', Contact_Tasks: [{ subject: 'Call One' }] }, { lastname: 'Two' }],
      },
    });
    const { id } = created;
    expect([created.status, created.text]).toEqual([204, '']);
    expect(created.headers.get('odata-entityid')).toBe(`${dataverse.api}accounts(${id})`);
    const row = await dataverse.call('GET', `accounts(${id})?$select=name&$expand=primarycontactid($select=fullname)`);
    expect(row.json['primarycontactid']).toMatchObject({ fullname: 'Ann Lee' });
    const contacts = rowsOf(await dataverse.call('GET', `accounts(${id})/contact_customer_accounts?$select=lastname`));
    expect(contacts.map((contact) => contact['lastname']).sort()).toEqual(['One', 'Two']);
    const tasks = rowsOf(await dataverse.call('GET', "tasks?$select=subject&$filter=subject eq 'Call One'"));
    expect(tasks).toHaveLength(1);
  });
  test('row 14: a nested row that is refused takes its parent with it', async () => {
    const answer = await dataverse.call('POST', 'accounts', {
      body: { name: 'Never', contact_customer_accounts: [{ lastname: 'x'.repeat(51) }] },
    });
    expect(answer.status).toBe(400);
    expect(rowsOf(await dataverse.call('GET', "accounts?$filter=name eq 'Never'"))).toEqual([]);
  });
  test('row 15: bind takes a relative address with and without slash, an absolute one and a key address', async () => {
    const contact = await dataverse.create('contacts', { lastname: 'Lee' });
    for (const address of [`/contacts(${contact})`, `contacts(${contact})`, `${dataverse.api}contacts(${contact})`]) {
      const id = await dataverse.create('accounts', { name: 'A', 'primarycontactid@odata.bind': address });
      expect((await dataverse.call('GET', `accounts(${id})`)).json['_primarycontactid_value']).toBe(contact);
    }
    const whole = await dataverse.create('test_parts', { test_code: "K'1" });
    for (const key of ["test_code='K''1'", "test_code='K%27%271'"]) {
      const part = await dataverse.create('test_parts', {
        test_code: key,
        'test_wholeid@odata.bind': `/test_parts(${key})`,
      });
      expect((await dataverse.call('GET', `test_parts(${part})`)).json['_test_wholeid_value']).toBe(whole);
    }
    const unknown = await dataverse.call('POST', 'test_parts', {
      body: { test_code: 'K2', 'test_wholeid@odata.bind': "/test_parts(test_code='nobody')" },
    });
    expect([unknown.status, errorOf(unknown).code]).toEqual([404, '0x80060891']);
    const missing = await dataverse.call('POST', 'accounts', {
      body: { 'parentaccountid@odata.bind': '/accounts(00000000-0000-0000-0000-000000000009)' },
    });
    expect([missing.status, errorOf(missing).code]).toEqual([404, '0x80040217']);
  });
  test('row 16: a customer lookup is bound by the property that names the table', async () => {
    const account = await dataverse.create('accounts', { name: 'A' });
    const bound = await dataverse.create('contacts', {
      lastname: 'B',
      'parentcustomerid_account@odata.bind': `/accounts(${account})`,
    });
    expect((await dataverse.call('GET', `contacts(${bound})`)).json['_parentcustomerid_value']).toBe(account);
    const plain = await dataverse.call('POST', 'contacts', {
      body: { 'parentcustomerid@odata.bind': `/accounts(${account})` },
    });
    expect(plain.status).toBe(400);
    expect(errorOf(plain).message).toContain(
      "An undeclared property 'parentcustomerid' which only has property annotations",
    );
  });
  test('row 17: the value of a lookup cannot be set directly', async () => {
    const answer = await dataverse.call('POST', 'accounts', {
      body: { _primarycontactid_value: '6f1d1c5e-8f0a-4c0e-9d6b-0d27c0a5b2e1' },
    });
    expect(answer.status).toBe(400);
    expect(errorOf(answer).message).toContain('Use Navigation properties instead');
  });
  test('row 18: bind null and DELETE of $ref both empty a lookup', async () => {
    const contact = await dataverse.create('contacts', { lastname: 'Lee' });
    const id = await dataverse.create('accounts', {
      name: 'A',
      'primarycontactid@odata.bind': `/contacts(${contact})`,
    });
    await dataverse.call('PATCH', `accounts(${id})`, { body: { 'primarycontactid@odata.bind': null } });
    expect((await dataverse.call('GET', `accounts(${id})`)).json['_primarycontactid_value']).toBeNull();
    await dataverse.call('PATCH', `accounts(${id})`, {
      body: { 'primarycontactid@odata.bind': `/contacts(${contact})` },
    });
    expect((await dataverse.call('DELETE', `accounts(${id})/primarycontactid/$ref`)).status).toBe(204);
    expect((await dataverse.call('GET', `accounts(${id})`)).json['_primarycontactid_value']).toBeNull();
  });
  test('row 19: PATCH changes only what it sends; columns of the platform are ignored', async () => {
    const id = await dataverse.create('accounts', { name: 'A', accountnumber: 'N1' });
    const before = (await dataverse.call('GET', `accounts(${id})`)).json;
    const answer = await dataverse.call('PATCH', `accounts(${id})`, {
      body: { name: 'B', createdon: '2001-01-01T00:00:00Z', creditlimit_base: 7, versionnumber: 1 },
    });
    expect(answer.status).toBe(204);
    const after = (await dataverse.call('GET', `accounts(${id})`)).json;
    expect(after).toMatchObject({
      name: 'B',
      accountnumber: 'N1',
      createdon: before['createdon'],
      creditlimit_base: null,
    });
  });
  test('row 20: one column can be put, deleted and read raw', async () => {
    const id = await dataverse.create('accounts', { name: 'A', description: 'text' });
    expect((await dataverse.call('PUT', `accounts(${id})/name`, { body: { value: 'B' } })).status).toBe(204);
    expect((await dataverse.call('GET', `accounts(${id})/name/$value`)).text).toBe('B');
    expect((await dataverse.call('GET', `accounts(${id})/name`)).json).toMatchObject({ value: 'B' });
    expect((await dataverse.call('DELETE', `accounts(${id})/description`)).status).toBe(204);
    expect((await dataverse.call('GET', `accounts(${id})/description`)).status).toBe(204);
  });
  test('row 21: DELETE is 204, a second time 404 with the id', async () => {
    const id = await dataverse.create('accounts', { name: 'A' });
    expect((await dataverse.call('DELETE', `accounts(${id})`)).status).toBe(204);
    const again = await dataverse.call('DELETE', `accounts(${id})`);
    expect(again.status).toBe(404);
    expect(errorOf(again)).toEqual({ code: '0x80040217', message: `account With Id = ${id} Does Not Exist` });
  });
  test.each(['PATCH', 'DELETE', 'PUT'])('row 22: %s of a collection is 405', async (method) => {
    expect((await dataverse.call(method, 'accounts', { body: {} })).status).toBe(405);
  });
  test('row 23: a restricted row cannot be deleted, a removed link is null, a cascade deletes along', async () => {
    const account = await dataverse.create('accounts', { name: 'A' });
    const part = await dataverse.create('test_parts', {
      test_code: 'R',
      'test_parentid@odata.bind': `/accounts(${account})`,
    });
    const refused = await dataverse.call('DELETE', `accounts(${account})`);
    expect([refused.status, errorOf(refused).code]).toEqual([400, '0x80040227']);
    await dataverse.call('DELETE', `test_parts(${part})`);
    const child = await dataverse.create('accounts', {
      name: 'child',
      'parentaccountid@odata.bind': `/accounts(${account})`,
    });
    const task = await dataverse.create('tasks', {
      subject: 't',
      'regardingobjectid_account_task@odata.bind': `/accounts(${account})`,
    });
    expect((await dataverse.call('DELETE', `accounts(${account})`)).status).toBe(204);
    expect((await dataverse.call('GET', `accounts(${child})`)).json['_parentaccountid_value']).toBeNull();
    expect((await dataverse.call('GET', `tasks(${task})`)).status).toBe(404);
  });
  test('row 23: a cascade deletes the whole tree below', async () => {
    const part = (code: string, whole?: string): Promise<string> =>
      dataverse.create('test_parts', {
        test_code: code,
        ...(whole === undefined ? {} : { 'test_wholeid@odata.bind': `/test_parts(${whole})` }),
      });
    const whole = await part('T1');
    const below = await part('T2', whole);
    const deepest = await part('T3', below);
    expect((await dataverse.call('DELETE', `test_parts(${whole})`)).status).toBe(204);
    for (const id of [whole, below, deepest])
      expect((await dataverse.call('GET', `test_parts(${id})`)).status).toBe(404);
  });
});
