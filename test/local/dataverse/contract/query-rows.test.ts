import { aDataverse, type Answer, errorOf, rowsOf, type TestDataverse } from './a-dataverse';

const CRM = 'Microsoft.Dynamics.CRM';

/** Rows 44 to 60 of the conformance checklist over HTTP; the rules in detail are in test/local/dataverse/query. */
describe('questions', () => {
  let dataverse: TestDataverse;
  let user: string;

  const asked = (options: string, headers: Record<string, string> = {}): Promise<Answer> =>
    dataverse.call('GET', `accounts?$select=name&${options}`, { headers });
  const named = async (options: string): Promise<string> => {
    const answer = await asked(options);
    expect([options, answer.status]).toEqual([options, 200]);
    return rowsOf(answer)
      .map((row) => String(row['name']))
      .sort()
      .join('');
  };
  const filtered = (filter: string): Promise<string> => named(`$filter=${encodeURIComponent(filter)}`);
  const refusedWith = async (options: string): Promise<[number, string]> => {
    const answer = await asked(options);
    return [answer.status, errorOf(answer).message];
  };

  beforeAll(async () => {
    dataverse = await aDataverse();
    user = String((await dataverse.call('GET', 'WhoAmI')).json['UserId']);
    const contact = async (firstname: string): Promise<string> =>
      dataverse.create('contacts', {
        firstname,
        lastname: 'Lee',
        'preferredsystemuserid@odata.bind': `/systemusers(${user})`,
      });
    const account = (name: string, row: object): Promise<string> => dataverse.create('accounts', { name, ...row });
    await account('A', {
      accountnumber: '50%_x',
      description: 'Alpha',
      numberofemployees: 3,
      'primarycontactid@odata.bind': `/contacts(${await contact('Ann')})`,
      contact_customer_accounts: [{ lastname: 'One' }, { lastname: 'Two' }],
    });
    await account('B', {
      accountnumber: '500x',
      description: 'beta',
      numberofemployees: 5,
      'primarycontactid@odata.bind': `/contacts(${await contact('Bob')})`,
      contact_customer_accounts: [{ lastname: 'Three' }],
    });
    await account('C', {});
  });
  afterAll(() => dataverse.close());

  test.each([
    ["description eq 'ALPHA'", 'A'],
    ["description ne 'alpha'", 'BC'],
    ['numberofemployees gt 3', 'B'],
    ['numberofemployees ge 3 and not (numberofemployees le 3)', 'B'],
    ["numberofemployees lt 5 or contains(description,'ET')", 'AB'],
    ["startswith(description,'al')", 'A'],
    ["endswith(description,'TA')", 'B'],
    ["contains(accountnumber,'0[%]')", 'A'],
    ["contains(accountnumber,'5_0')", 'B'],
  ])('row 44: $filter=%s', async (filter, expected) => expect(await filtered(filter)).toBe(expected));

  test('row 45: a column is compared with a column', async () => {
    expect(await filtered('modifiedon eq createdon and numberofemployees ge numberofemployees')).toBe('AB');
  });
  test('row 46: null is a value to compare with', async () => {
    expect(await filtered('description eq null')).toBe('C');
    expect(await filtered('primarycontactid/contactid ne null')).toBe('AB');
  });
  test('row 47: a filter follows lookups, two of them, too', async () => {
    expect(await filtered("primarycontactid/fullname eq 'bob lee'")).toBe('B');
    expect(await filtered(`primarycontactid/preferredsystemuserid/systemuserid eq ${user}`)).toBe('AB');
  });
  test.each([
    ["contact_customer_accounts/any(c:c/lastname eq 'One')", 'A'],
    ["contact_customer_accounts/all(c:startswith(c/lastname,'T'))", 'BC'],
    ["not contact_customer_accounts/any(c:c/lastname eq 'One')", 'BC'],
    ['contact_customer_accounts/any()', 'AB'],
  ])('row 48: $filter=%s', async (filter, expected) => expect(await filtered(filter)).toBe(expected));
  test.each([
    [`${CRM}.In(PropertyName='name',PropertyValues=['A','C'])`, 'AC'],
    [`${CRM}.NotIn(PropertyName='name',PropertyValues=['A','C'])`, 'B'],
    [`${CRM}.Between(PropertyName='numberofemployees',PropertyValues=['4','6'])`, 'B'],
    [`${CRM}.Today(PropertyName='createdon')`, 'ABC'],
    [`${CRM}.LastXDays(PropertyName='createdon',PropertyValue=2)`, 'ABC'],
    [`${CRM}.EqualUserId(PropertyName='ownerid')`, 'ABC'],
  ])('row 49: %s', async (filter, expected) => expect(await filtered(filter)).toBe(expected));
  test('row 49: parameter aliases stand for values; a query function without its namespace is 400', async () => {
    expect(await named(`$filter=${CRM}.In(PropertyName=@p1,PropertyValues=@p2)&@p1='name'&@p2=['B']`)).toBe('B');
    expect((await asked("$filter=In(PropertyName='name',PropertyValues=['B'])")).status).toBe(400);
  });
  test('row 50: an unterminated literal is 400 with its position', async () => {
    const answer = await dataverse.call('GET', "contacts?$filter=lastname eq 'O'Bryan'");
    expect([answer.status, errorOf(answer).message]).toEqual([
      400,
      "There is an unterminated literal at position 21 in 'lastname eq 'O'Bryan''.",
    ]);
  });
  test('row 51: rows are sorted by several columns and by a column behind a lookup', async () => {
    const order = async (by: string): Promise<string> =>
      rowsOf(await asked(`$orderby=${by}`))
        .map((row) => String(row['name']))
        .join('');
    expect(await order('numberofemployees desc,name')).toBe('BAC');
    expect(await order('primarycontactid/fullname desc')).toBe('BAC');
  });
  test('row 53: with a page size $top is ignored', async () => {
    const answer = await asked('$top=1&$orderby=name', { Prefer: 'odata.maxpagesize=2' });
    expect(rowsOf(answer)).toHaveLength(2);
    expect(answer.json['@odata.nextLink']).toContain('$skiptoken=');
  });
  test('row 58: a nested collection is cut at the page size, and takes neither $orderby nor $top', async () => {
    const expand = '$expand=contact_customer_accounts($select=lastname;$expand=owninguser($select=fullname))';
    const [row] = rowsOf(await asked(`$filter=name eq 'A'&${expand}`, { Prefer: 'odata.maxpagesize=1' }));
    expect(row?.['contact_customer_accounts']).toHaveLength(1);
    const rest = String(row?.['contact_customer_accounts@odata.nextLink']);
    const next = await dataverse.call('GET', rest.slice(dataverse.api.length));
    expect([next.status, rowsOf(next).length]).toEqual([200, 1]);
    const [status] = await refusedWith(expand.replace('$select=lastname;', '$select=lastname;$top=1;'));
    expect(status).toBe(400);
  });
  test('row 58: many-to-many relationships stand alone in $expand', async () => {
    const path = 'systemusers?$expand=teammembership_association,businessunitid';
    expect((await dataverse.call('GET', path)).status).toBe(400);
  });
  test('row 59: $expand of $ref gives addresses of lookups only', async () => {
    const [row] = rowsOf(await asked("$filter=name eq 'A'&$expand=primarycontactid/$ref"));
    expect(row?.['primarycontactid']).toEqual({ '@odata.id': expect.stringMatching(/\/contacts\([0-9a-f-]{36}\)$/) });
    const answer = await asked('$expand=contact_customer_accounts/$ref');
    expect([answer.status, errorOf(answer)]).toEqual([
      400,
      { code: '0x80060888', message: 'Expand with $ref is only supported on lookup type navigation property.' },
    ]);
  });
  test('row 60: so has a user read by himself, and no group of users', async () => {
    const [one] = rowsOf(await dataverse.call('GET', 'systemusers?$select=fullname&$top=1'));
    expect(one).toMatchObject({ ownerid: one?.['systemuserid'] });
    const [group] = rowsOf(await dataverse.call('GET', 'systemusers?$apply=aggregate($count as n)'));
    expect(group).not.toHaveProperty('ownerid');
  });
  test('row 60: an expanded user has systemuserid and ownerid', async () => {
    const [row] = rowsOf(await asked("$filter=name eq 'A'&$expand=owninguser($select=fullname)"));
    expect(row?.['owninguser']).toMatchObject({ systemuserid: user, ownerid: user });
  });
});
