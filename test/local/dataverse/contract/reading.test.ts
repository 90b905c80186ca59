import { aDataverse, errorOf, rowsOf, type TestDataverse } from './a-dataverse';

describe('reading rows', () => {
  let dataverse: TestDataverse;
  let account: string;
  let contact: string;
  const all = { Prefer: 'odata.include-annotations="*"' };
  beforeAll(async () => {
    dataverse = await aDataverse();
    contact = await dataverse.create('contacts', { firstname: 'Ann', lastname: 'Lee' });
    account = await dataverse.create('accounts', {
      name: 'Contoso',
      accountcategorycode: 1,
      creditonhold: true,
      'primarycontactid@odata.bind': `/contacts(${contact})`,
      contact_customer_accounts: [{ lastname: 'One' }, { lastname: 'Two' }],
    });
    await dataverse.call('PATCH', `accounts(${account})`, { body: '{"creditlimit":99999999999.9999}' });
    for (let index = 0; index < 7; index++) await dataverse.create('tasks', { subject: `T${index}` });
  });
  afterAll(() => dataverse.close());

  test('row 41: $select shows the columns asked for, the key, and the currency of money', async () => {
    const answer = await dataverse.call('GET', `accounts(${account})?$select=name,creditlimit`);
    expect(Object.keys(answer.json).sort()).toEqual([
      '@odata.context',
      '@odata.etag',
      '_transactioncurrencyid_value',
      'accountid',
      'creditlimit',
      'name',
    ]);
    expect(answer.json['@odata.context']).toBe(`${dataverse.api}$metadata#accounts(name,creditlimit)/$entity`);
  });
  test('row 42: without $select every column is there, nulls included', async () => {
    const answer = await dataverse.call('GET', `accounts(${account})`);
    expect(answer.json).toMatchObject({ fax: null, address1_city: null, name: 'Contoso' });
  });
  test('row 43: money is written with four decimals, digit for digit; instants end in Z', async () => {
    const answer = await dataverse.call('GET', `accounts(${account})?$select=creditlimit,createdon`);
    expect(answer.text).toContain('"creditlimit":100000000000.0000');
    expect(answer.json['createdon']).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/);
  });
  test('row 52: $skip is refused', async () => {
    expect((await dataverse.call('GET', 'accounts?$skip=1')).status).toBe(400);
  });
  test('rows 54 and 55: pages follow their links to the end, without a row lost or doubled', async () => {
    const headers = { Prefer: 'odata.maxpagesize=3' };
    const seen: unknown[] = [];
    let path: string | undefined = 'tasks?$select=subject&$orderby=subject';
    while (path !== undefined) {
      const answer = await dataverse.call('GET', path, { headers });
      expect(answer.headers.get('preference-applied')).toBe('odata.maxpagesize=3');
      seen.push(...rowsOf(answer).map((row) => row['subject']));
      const next = answer.json['@odata.nextLink'] as string | undefined;
      path = next?.slice(dataverse.api.length);
    }
    expect(seen).toEqual(['T0', 'T1', 'T2', 'T3', 'T4', 'T5', 'T6']);
  });
  test('row 56: $count=true counts in the body, /$count in plain text', async () => {
    const answer = await dataverse.call('GET', "tasks?$select=subject&$count=true&$top=2&$filter=subject ne 'T0'", {
      headers: all,
    });
    expect(answer.json['@odata.count']).toBe(6);
    expect(answer.json['@Microsoft.Dynamics.CRM.totalrecordcount']).toBe(6);
    expect((await dataverse.call('GET', "tasks/$count?$filter=subject ne 'T0'")).text).toBe('6');
    expect((await dataverse.call('GET', `accounts(${account})/contact_customer_accounts/$count`)).text).toBe('2');
  });
  test('row 57: $expand shows lookups and collections', async () => {
    const answer = await dataverse.call(
      'GET',
      `accounts(${account})?$select=name&$expand=primarycontactid($select=fullname),contact_customer_accounts($select=lastname;$orderby=lastname)`,
    );
    expect(answer.json['@odata.context']).toBe(
      `${dataverse.api}$metadata#accounts(name,primarycontactid(fullname),contact_customer_accounts(lastname))/$entity`,
    );
    expect(answer.json['primarycontactid']).toMatchObject({ fullname: 'Ann Lee', contactid: contact });
    expect(answer.json['contact_customer_accounts']).toMatchObject([{ lastname: 'One' }, { lastname: 'Two' }]);
    // Neither stands behind one row (web-api-basic-operations-sample.md, section 3).
    expect(answer.json).not.toHaveProperty(['contact_customer_accounts@odata.nextLink']);
    expect(answer.json).not.toHaveProperty('contact_customer_accounts.0._parentcustomerid_value');
    expect(answer.json).toHaveProperty(['primarycontactid', '@odata.etag']);
  });
  test('row 57: in a list, collections have a link and the lookup they were found by, and what a lookup leads to has no etag', async () => {
    const answer = await dataverse.call(
      'GET',
      `accounts?$select=name&$filter=accountid eq ${account}&$expand=primarycontactid($select=fullname),contact_customer_accounts($select=lastname;$orderby=lastname)`,
    );
    const [row] = rowsOf(answer);
    expect(row?.['contact_customer_accounts@odata.nextLink']).toBe(
      `${dataverse.api}accounts(${account})/contact_customer_accounts?$select=lastname&$orderby=lastname`,
    );
    expect(row).toHaveProperty('contact_customer_accounts.0._parentcustomerid_value', account);
    expect(row).not.toHaveProperty(['primarycontactid', '@odata.etag']);
  });
  test('row 61: a collection behind a row takes query options', async () => {
    const answer = await dataverse.call(
      'GET',
      `accounts(${account})/contact_customer_accounts?$select=lastname&$filter=lastname eq 'Two'`,
    );
    expect(rowsOf(answer)).toMatchObject([{ lastname: 'Two' }]);
  });
  test('row 63: FetchXML answers with linked columns, paging cookie and morerecords', async () => {
    const fetchXml =
      '<fetch count="1" page="1"><entity name="contact"><attribute name="lastname"/><order attribute="lastname"/><link-entity name="account" from="accountid" to="parentcustomerid" alias="a"><attribute name="name"/></link-entity></entity></fetch>';
    const answer = await dataverse.call('GET', `contacts?fetchXml=${encodeURIComponent(fetchXml)}`, { headers: all });
    const [row] = rowsOf(answer);
    expect(row).toMatchObject({ lastname: 'One', 'a.name': 'Contoso' });
    expect(answer.json['@Microsoft.Dynamics.CRM.morerecords']).toBe(true);
    expect(answer.json['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie']).toMatch(/^<cookie pagenumber="2"/);
  });
  test('row 64: savedQuery runs a view', async () => {
    const [view] = rowsOf(
      await dataverse.call('GET', "savedqueries?$select=savedqueryid&$filter=returnedtypecode eq 'account'"),
    );
    const answer = await dataverse.call('GET', `accounts?savedQuery=${String(view?.['savedqueryid'])}`);
    expect(answer.status).toBe(200);
    expect(rowsOf(answer).length).toBeGreaterThan(0);
  });
  test('rows 65 and 66: annotations name tables, navigation properties and what a person would read, before the value', async () => {
    const answer = await dataverse.call(
      'GET',
      `accounts(${account})?$select=creditlimit,accountcategorycode,creditonhold,_primarycontactid_value,_ownerid_value`,
      { headers: all },
    );
    expect(answer.json).toMatchObject({
      'creditlimit@OData.Community.Display.V1.FormattedValue': '$100,000,000,000.00',
      'accountcategorycode@OData.Community.Display.V1.FormattedValue': 'Preferred Customer',
      'creditonhold@OData.Community.Display.V1.FormattedValue': 'Yes',
      '_primarycontactid_value@OData.Community.Display.V1.FormattedValue': 'Ann Lee',
      '_primarycontactid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'contact',
      '_primarycontactid_value@Microsoft.Dynamics.CRM.associatednavigationproperty': 'primarycontactid',
      '_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'systemuser',
    });
    expect(answer.headers.get('preference-applied')).toBe('odata.include-annotations="*"');
    expect(answer.text.indexOf('"creditlimit@OData')).toBeLessThan(answer.text.indexOf('"creditlimit":'));
  });
  test('row 66: only the annotations asked for', async () => {
    const answer = await dataverse.call('GET', `accounts(${account})?$select=_primarycontactid_value`, {
      headers: { Prefer: 'odata.include-annotations="OData.Community.Display.V1.FormattedValue"' },
    });
    expect(answer.text).toContain('FormattedValue');
    expect(answer.text).not.toContain('lookuplogicalname');
  });
  test('an unknown column of $select is 400 with the text of the platform', async () => {
    const answer = await dataverse.call('GET', 'accounts?$select=Name');
    expect([answer.status, errorOf(answer).message]).toEqual([
      400,
      "Could not find a property named 'Name' on type 'Microsoft.Dynamics.CRM.account'.",
    ]);
  });
  test('the same query option twice is refused', async () => {
    expect((await dataverse.call('GET', 'accounts?$top=1&$top=2')).status).toBe(400);
  });
});
