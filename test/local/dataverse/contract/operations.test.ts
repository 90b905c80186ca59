import { aDataverse, errorOf, rowsOf, type TestDataverse } from './a-dataverse';

describe('functions, actions and links', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  afterAll(() => dataverse.close());

  test.each(['WhoAmI', 'WhoAmI()', 'Microsoft.Dynamics.CRM.WhoAmI()'])(
    'row 72: %s gives user, business unit and organisation',
    async (name) => {
      const answer = await dataverse.call('GET', name);
      expect(Object.keys(answer.json)).toEqual(['@odata.context', 'BusinessUnitId', 'UserId', 'OrganizationId']);
      expect(answer.json['@odata.context']).toBe(`${dataverse.api}$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`);
    },
  );
  test('a function called with POST is 404 with the text of the platform', async () => {
    const answer = await dataverse.call('POST', 'WhoAmI');
    expect([answer.status, errorOf(answer)]).toEqual([
      404,
      { code: '', message: `No HTTP resource was found that matches the request URI '${dataverse.api}WhoAmI'.` },
    ]);
  });
  test('row 73: a bound call without the namespace is 400', async () => {
    const id = await dataverse.create('accounts', { name: 'A' });
    expect((await dataverse.call('POST', `accounts(${id})/WhoAmI`, { body: {} })).status).toBe(400);
  });
  test('row 74 and 76: RetrieveTotalRecordCount takes its list directly and by alias', async () => {
    const direct = await dataverse.call('GET', "RetrieveTotalRecordCount(EntityNames=['account'])");
    const alias = await dataverse.call('GET', "RetrieveTotalRecordCount(EntityNames=@p)?@p=['account']");
    expect(direct.json['EntityRecordCountCollection']).toMatchObject({ Count: 1, Keys: ['account'] });
    expect(alias.json).toEqual(direct.json);
  });
  test('row 74: a row is given to a function inline or by alias, to an action with its type', async () => {
    const account = await dataverse.create('accounts', { name: 'Given' });
    const user = String((await dataverse.call('GET', 'WhoAmI')).json['UserId']);
    const access = (target: string): string =>
      `systemusers(${user})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=${target}`;
    const address = `{'@odata.id':'accounts(${account})'}`;
    const inline = await dataverse.call('GET', `${access(encodeURIComponent(address))})`);
    const alias = await dataverse.call('GET', `${access('@t')})?@t=${encodeURIComponent(address)}`);
    expect(inline.json['AccessRights']).toContain('ReadAccess');
    expect(alias.json).toEqual(inline.json);
    const share = (target: object) =>
      dataverse.call('POST', 'GrantAccess', {
        body: {
          Target: target,
          PrincipalAccess: {
            Principal: { '@odata.type': 'Microsoft.Dynamics.CRM.systemuser', systemuserid: user },
            AccessMask: 'ReadAccess',
          },
        },
      });
    const untyped = await share({ accountid: account });
    expect(untyped.status).toBe(400);
    expect(errorOf(untyped).message).toContain('@odata.type');
  });
  test('row 76: RetrieveVersion and RetrieveCurrentOrganization answer', async () => {
    expect((await dataverse.call('GET', 'RetrieveVersion()')).json['Version']).toMatch(/^9\.2\./);
    const organization = await dataverse.call(
      'GET',
      "RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Default')",
    );
    expect(organization.json['Detail']).toMatchObject({ FriendlyName: 'local' });
  });
  test('PublishAllXml and PublishXml are accepted', async () => {
    expect((await dataverse.call('POST', 'PublishAllXml')).status).toBe(204);
    expect((await dataverse.call('POST', 'PublishXml', { body: { ParameterXml: '<importexportxml/>' } })).status).toBe(
      204,
    );
  });
  test('row 37 to 40: N:N and 1:N rows are linked, unlinked and not linked twice', async () => {
    const team = await dataverse.create('teams', {
      name: 'T',
      teamtype: 0,
      'businessunitid@odata.bind': `/businessunits(${String((await dataverse.call('GET', 'WhoAmI')).json['BusinessUnitId'])})`,
    });
    const user = String((await dataverse.call('GET', 'WhoAmI')).json['UserId']);
    const link = { body: { '@odata.id': `${dataverse.api}systemusers(${user})` } };
    const members = async (): Promise<number> =>
      rowsOf(await dataverse.call('GET', `teams(${team})/teammembership_association?$select=fullname`)).length;
    expect((await dataverse.call('POST', `teams(${team})/teammembership_association/$ref`, link)).status).toBe(204);
    expect(await members()).toBe(1);
    const again = await dataverse.call('POST', `teams(${team})/teammembership_association/$ref`, link);
    expect([again.status, await members()]).toEqual([412, 1]);
    expect((await dataverse.call('DELETE', `teams(${team})/teammembership_association(${user})/$ref`)).status).toBe(
      204,
    );
    expect(await members()).toBe(0);
    const account = await dataverse.create('accounts', { name: 'A' });
    const contact = await dataverse.create('contacts', { lastname: 'C' });
    const single = { body: { '@odata.id': `contacts(${contact})` } };
    expect((await dataverse.call('PUT', `accounts(${account})/primarycontactid/$ref`, single)).status).toBe(204);
    expect(
      (await dataverse.call('GET', `accounts(${account})/primarycontactid?$select=lastname`)).json['lastname'],
    ).toBe('C');
    expect((await dataverse.call('GET', `accounts(${account})/primarycontactid/lastname/$value`)).text).toBe('C');
    expect((await dataverse.call('POST', `accounts(${account})/contact_customer_accounts/$ref`, single)).status).toBe(
      204,
    );
    const unlink = `accounts(${account})/contact_customer_accounts/$ref?$id=${encodeURIComponent(`${dataverse.api}contacts(${contact})`)}`;
    expect((await dataverse.call('DELETE', unlink)).status).toBe(204);
    expect(rowsOf(await dataverse.call('GET', `accounts(${account})/contact_customer_accounts`))).toEqual([]);
  });
});
