import { aDataverse, type Answer, errorOf, rowsOf, type TestDataverse } from './a-dataverse';

const ALL = { Prefer: 'odata.include-annotations="*"' };
const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

/** Rows 62 to 66: what FetchXML, `$apply` and saved views answer over HTTP. */
describe('fetched, aggregated and shown', () => {
  let dataverse: TestDataverse;
  let parent: string;
  let child: string;
  let user: string;

  const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
    dataverse.call('GET', path, { headers });
  const fetched = (inner: string, attributes = '', headers = {}): Promise<Answer> =>
    get(
      `accounts?fetchXml=${encodeURIComponent(`<fetch ${attributes}><entity name="account">${inner}</entity></fetch>`)}`,
      headers,
    );
  const refusal = (answer: Answer): readonly unknown[] => [
    answer.status,
    errorOf(answer).code,
    errorOf(answer).message,
  ];

  beforeAll(async () => {
    dataverse = await aDataverse();
    user = String((await get('WhoAmI')).json['UserId']);
    parent = await dataverse.create('accounts', { name: 'Parent', revenue: 1234.5, numberofemployees: 1200 });
    child = await dataverse.create('accounts', {
      name: 'Child',
      'parentaccountid@odata.bind': `/accounts(${parent})`,
      contact_customer_accounts: [{ lastname: 'One' }, { lastname: 'Two' }],
    });
  });
  afterAll(() => dataverse.close());

  test('row 63: what is empty is left out', async () => {
    const attributes = '<attribute name="name"/><attribute name="revenue"/><order attribute="name"/>';
    const [empty, full] = rowsOf(await fetched(attributes));
    expect(empty).not.toHaveProperty('revenue');
    expect(full).toMatchObject({ revenue: 1234.5 });
    const [shown] = rowsOf(await get('accounts?$select=revenue&$orderby=name'));
    expect(shown).toHaveProperty('revenue', null);
  });
  test('rows 62 and 66: sums are in the base currency, counts and parts of dates read as numbers do', async () => {
    const [total] = rowsOf(
      await get(
        'accounts?$apply=aggregate(revenue with sum as total,numberofemployees with sum as people,$count as n)',
        ALL,
      ),
    );
    expect(total).toMatchObject({
      [`total${FORMATTED}`]: '$1,234.50',
      [`people${FORMATTED}`]: '1,200',
      [`n${FORMATTED}`]: '2',
    });
    const by = (part: string): string =>
      `<attribute name="createdon" alias="${part.replace('-', '')}" groupby="true" dategrouping="${part}"/>`;
    const grouped = await fetched(
      `${by('year')}${by('fiscal-year')}<attribute name="name" alias="n" aggregate="count"/>`,
      'aggregate="true"',
      ALL,
    );
    const [row] = rowsOf(grouped);
    const year = Number(row?.['year']);
    expect(row).toMatchObject({
      [`year${FORMATTED}`]: `${Math.floor(year / 1000)},${String(year % 1000).padStart(3, '0')}`,
      [`fiscalyear${FORMATTED}`]: `FY${year}`,
    });
  });
  test('row 62: a group without a value has no property', async () => {
    const rows = rowsOf(await get('accounts?$apply=groupby((numberofemployees))'));
    expect(rows).toEqual(expect.arrayContaining([{}, { numberofemployees: 1200 }]));
  });
  test('row 63: CountChildren and a link that is there once', async () => {
    const counted = await fetched(
      '<attribute name="name"/><attribute name="accountid" alias="below" rowaggregate="CountChildren"/><order attribute="name"/>',
    );
    expect(rowsOf(counted).map((row) => [row['name'], row['below']])).toEqual([
      ['Child', 0],
      ['Parent', 1],
    ]);
    const first = await fetched(
      '<attribute name="name"/><link-entity name="contact" from="parentcustomerid" to="accountid" link-type="matchfirstrowusingcrossapply" alias="c"><attribute name="lastname"/></link-entity>',
    );
    expect(rowsOf(first)).toHaveLength(2);
    expect(rowsOf(first).filter((row) => row['c.lastname'] !== undefined)).toHaveLength(1);
  });
  test.each([
    ['page', 'top="1" page="1"'],
    ['count', 'top="1" count="1"'],
    ['returntotalrecordcount', 'top="1" returntotalrecordcount="true"'],
  ])('row 63: top beside %s is refused in the words of the platform', async (attribute, attributes) =>
    expect(refusal(await fetched('<attribute name="name"/>', attributes))).toEqual([
      400,
      '0x80040203',
      `The top attribute can't be specified with paging attribute ${attribute}`,
    ]),
  );
  test.each(['datasource="retained"', 'utc-offset="60"'])('fetch with %s is 501', async (attributes) =>
    expect((await fetched('<attribute name="name"/>', attributes)).status).toBe(501),
  );
  test.each(['no-lock="true"', 'latematerialize="true"', 'options="OptimizeForUnknown"', 'useraworderby="true"'])(
    'row 63: %s changes no answer',
    async (attributes) => expect(rowsOf(await fetched('<attribute name="name"/>', attributes))).toHaveLength(2),
  );
  test('rows 63 and 70: a document longer than an address goes through $batch', async () => {
    const values = Array.from({ length: 700 }, (_, index) => `<value>Nobody ${index}</value>`).join('');
    const fetch = `<fetch><entity name="account"><attribute name="name"/><filter><condition attribute="name" operator="in">${values}<value>Child</value></condition></filter></entity></fetch>`;
    const address = `accounts?fetchXml=${encodeURIComponent(fetch)}`;
    expect(address.length).toBeGreaterThan(20_000);
    const body = `--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET ${address} HTTP/1.1\r\n\r\n\r\n--b--\r\n`;
    const answer = await dataverse.call('POST', '$batch', {
      body,
      headers: { 'Content-Type': 'multipart/mixed;boundary=b' },
    });
    expect([answer.status, answer.text.includes('"name":"Child"'), answer.text.includes('"name":"Parent"')]).toEqual([
      200,
      true,
      false,
    ]);
  });
  test('row 64: userQuery runs a view of a person, for who may read it', async () => {
    const id = await dataverse.create('userqueries', {
      name: 'Mine',
      returnedtypecode: 'account',
      querytype: 0,
      fetchxml:
        '<fetch><entity name="account"><attribute name="name"/><filter><condition attribute="name" operator="eq" value="Child"/></filter></entity></fetch>',
    });
    expect(rowsOf(await get(`accounts?userQuery=${id}`))).toMatchObject([{ name: 'Child', accountid: child }]);
    expect(errorOf(await get(`contacts?userQuery=${id}`)).message).toContain('is not a view of contact');
    expect((await get('accounts?userQuery=nothing')).status).toBe(400);
    const unit = String((await get('WhoAmI')).json['BusinessUnitId']);
    const person = await dataverse.create('systemusers', {
      lastname: 'P',
      'businessunitid@odata.bind': `/businessunits(${unit})`,
    });
    expect((await get(`accounts?userQuery=${id}`, { MSCRMCallerID: person })).status).toBe(403);
  });
  test('rows 61 and 64: a view and FetchXML on the rows behind another show those only', async () => {
    await dataverse.create('accounts', { name: 'Stranger' });
    const behind = `accounts(${parent})/account_parent_account`;
    const fetch = '<fetch><entity name="account"><attribute name="name"/></entity></fetch>';
    expect(rowsOf(await get(`${behind}?fetchXml=${encodeURIComponent(fetch)}`))).toMatchObject([{ name: 'Child' }]);
    const [view] = rowsOf(
      await get("savedqueries?$select=savedqueryid&$filter=returnedtypecode eq 'account' and querytype eq 0&$top=1"),
    );
    expect(rowsOf(await get(`${behind}?savedQuery=${String(view?.['savedqueryid'])}`))).toHaveLength(1);
  });
  test('row 62: more than 50,000 rows are refused, by $apply and by FetchXML', async () => {
    dataverse.services.database.execute(`INSERT INTO territory (territoryid, name)
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50001) SELECT 'row' || i, 'T' FROM n`);
    const limit = [400, '0x8004e023', 'AggregateQueryRecordLimit exceeded. Cannot perform this operation.'];
    expect(refusal(await get('territories?$apply=aggregate($count as n)'))).toEqual(limit);
    dataverse.services.database.run("DELETE FROM territory WHERE territoryid = 'row1'");
    expect(rowsOf(await get('territories?$apply=aggregate($count as n)'))).toEqual([{ n: 50_000 }]);
    const fetch =
      '<fetch aggregate="true" aggregatelimit="10"><entity name="territory"><attribute name="name" alias="n" aggregate="count"/></entity></fetch>';
    expect(refusal(await get(`territories?fetchXml=${encodeURIComponent(fetch)}`))).toEqual(limit);
  });
  test("row 49: fiscal periods are the organisation's; those of four weeks are 501", async () => {
    const [organization] = rowsOf(await get('organizations?$select=organizationid'));
    const set = (fiscalperiodtype: number): Promise<Answer> =>
      dataverse.call('PATCH', `organizations(${String(organization?.['organizationid'])})`, {
        body: { fiscalperiodtype },
      });
    const ask = (period: number): Promise<Answer> =>
      get(
        `accounts?$select=name&$filter=Microsoft.Dynamics.CRM.InFiscalPeriod(PropertyName='createdon',PropertyValue=${period})`,
      );
    expect((await ask(12)).status).toBe(400);
    await set(2003);
    const month = dataverse.services.now().getUTCMonth() + 1;
    expect(rowsOf(await ask(month))).not.toEqual([]);
    expect(rowsOf(await ask(month === 12 ? 1 : month + 1))).toEqual([]);
    await set(2004);
    expect((await ask(1)).status).toBe(501);
    await set(2002);
  });
  test("row 66: instants are shown in the reader's time zone, and a day is a day there", async () => {
    await dataverse.call('PATCH', `usersettingscollection(${user})`, { body: { timezonecode: 235 } });
    dataverse.services.database.run("UPDATE account SET createdon = '2026-03-17T20:30:00Z' WHERE accountid = ?", [
      child,
    ]);
    const one = await get(`accounts(${child})?$select=createdon`, ALL);
    expect(one.json).toMatchObject({
      createdon: '2026-03-17T20:30:00Z',
      [`createdon${FORMATTED}`]: '3/18/2026 5:30 AM',
    });
    const on = (day: string): Promise<Answer> =>
      get(`accounts?$select=name&$filter=Microsoft.Dynamics.CRM.On(PropertyName='createdon',PropertyValue='${day}')`);
    expect([rowsOf(await on('2026-03-17')), rowsOf(await on('2026-03-18'))]).toMatchObject([[], [{ name: 'Child' }]]);
    const grouped = '<attribute name="createdon" alias="d" groupby="true" dategrouping="day"/>';
    expect((await fetched(grouped, 'aggregate="true"')).status).toBe(501);
    expect((await fetched(grouped.replace('/>', ' usertimezone="false"/>'), 'aggregate="true"')).status).toBe(200);
    await dataverse.call('PATCH', `usersettingscollection(${user})`, { body: { timezonecode: 7 } });
    expect((await get(`accounts(${child})?$select=createdon`, ALL)).status).toBe(501);
  });
});

describe('addresses of rows', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  afterAll(() => dataverse.close());

  test('row 61: GET of $ref on a collection gives the addresses of its rows, filtered and page by page', async () => {
    const account = await dataverse.create('accounts', {
      name: 'A',
      contact_customer_accounts: [{ lastname: 'a' }, { lastname: 'b' }, { lastname: 'c' }],
    });
    const path = `accounts(${account})/contact_customer_accounts/$ref`;
    const first = await dataverse.call('GET', `${path}?$filter=lastname ne 'b'&$orderby=lastname`, {
      headers: { Prefer: 'odata.maxpagesize=1' },
    });
    expect(first.json).toMatchObject({
      '@odata.context': `${dataverse.api}$metadata#Collection($ref)`,
      value: [{ '@odata.id': expect.stringMatching(/\/contacts\([0-9a-f-]{36}\)$/) }],
    });
    const rest = await dataverse.call('GET', String(first.json['@odata.nextLink']).slice(dataverse.api.length));
    expect(rowsOf(rest)).toHaveLength(1);
    expect(rowsOf(rest)).not.toEqual(rowsOf(first));
    expect((await dataverse.call('GET', `${path}?$select=lastname`)).status).toBe(400);
  });
});
