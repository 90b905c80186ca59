import { aDataverse, type Answer, errorOf, rowsOf, type TestDataverse } from './a-dataverse';

interface RolePrivilege {
  readonly PrivilegeId: string;
  readonly PrivilegeName: string;
  readonly Depth: string;
  readonly BusinessUnitId: string;
}

const NAMESPACE = 'Microsoft.Dynamics.CRM';

describe('RetrieveUserPrivileges', () => {
  let dataverse: TestDataverse;
  let unit: string;
  let person: string;
  let other: string;

  const asPerson = (path: string): Promise<Answer> =>
    dataverse.call('GET', path, { headers: { MSCRMCallerID: person } });
  const privilegesIn = (answer: Answer): ReadonlyMap<string, RolePrivilege> => {
    expect(answer.status).toBe(200);
    const list = answer.json['RolePrivileges'] as RolePrivilege[];
    return new Map(list.map((one) => [one.PrivilegeName, one]));
  };

  beforeAll(async () => {
    dataverse = await aDataverse();
    unit = String((await dataverse.call('GET', 'WhoAmI')).json['BusinessUnitId']);
    const user = (lastname: string): Promise<string> =>
      dataverse.create('systemusers', { lastname, 'businessunitid@odata.bind': `/businessunits(${unit})` });
    person = await user('Person');
    other = await user('Other');
    for (const [name, mask] of [
      ['Local', 2],
      ['Basic', 1],
    ] as const) {
      const role = await dataverse.create('roles', { name });
      dataverse.services.database.run(
        `INSERT INTO roleprivileges (roleprivilegesid, roleid, privilegeid, privilegedepthmask)
         SELECT ?, ?, privilegeid, ? FROM privilege WHERE name = 'prvReadAccount'`,
        [dataverse.services.newId(), role, mask],
      );
      await dataverse.call('POST', `systemusers(${person})/systemuserroles_association/$ref`, {
        body: { '@odata.id': `${dataverse.api}roles(${role})` },
      });
    }
    dataverse.services.authority.forget();
  });
  afterAll(() => dataverse.close());

  test('lists what the roles of a user allow, each with its widest depth', async () => {
    const answer = await asPerson(`systemusers(${person})/${NAMESPACE}.RetrieveUserPrivileges()`);
    const held = privilegesIn(answer);
    expect(answer.json['@odata.context']).toBe(`${dataverse.api}$metadata#${NAMESPACE}.RetrieveUserPrivilegesResponse`);
    expect(held.get('prvReadAccount')).toMatchObject({ Depth: 'Local', BusinessUnitId: unit });
    expect(held.has('prvWriteAccount')).toBe(false);
    expect(held.has('prvReadContact')).toBe(false);
  });
  test('what everybody may read comes with the licence', async () => {
    const held = privilegesIn(await asPerson(`systemusers(${person})/${NAMESPACE}.RetrieveUserPrivileges`));
    expect(held.get('prvReadTransactionCurrency')).toMatchObject({ Depth: 'Global' });
  });
  test('an administrator holds everything everywhere', async () => {
    const admin = String((await dataverse.call('GET', 'WhoAmI')).json['UserId']);
    const held = privilegesIn(
      await dataverse.call('GET', `systemusers(${admin})/${NAMESPACE}.RetrieveUserPrivileges()`),
    );
    expect(held.get('prvDeleteInvoice')).toMatchObject({ Depth: 'Global' });
    expect(held.size).toBe(dataverse.services.database.all('SELECT 1 FROM privilege').length);
  });
  test('one privilege is asked for by its name; one that is not held gives an empty list', async () => {
    const named = (name: string): Promise<Answer> =>
      asPerson(`systemusers(${person})/${NAMESPACE}.RetrieveUserPrivilegeByPrivilegeName(PrivilegeName='${name}')`);
    expect([...privilegesIn(await named('prvReadAccount')).keys()]).toEqual(['prvReadAccount']);
    expect((await named('prvWriteAccount')).json['RolePrivileges']).toEqual([]);
  });
  test('somebody else is told only to who may read users, and only users have privileges', async () => {
    const refused = await asPerson(`systemusers(${other})/${NAMESPACE}.RetrieveUserPrivileges()`);
    expect([refused.status, errorOf(refused).code]).toEqual([403, '0x80040220']);
    const account = await dataverse.create('accounts', { name: 'A' });
    const wrong = await dataverse.call('GET', `accounts(${account})/${NAMESPACE}.RetrieveUserPrivileges()`);
    expect(wrong.status).toBe(400);
    const missing = `systemusers(${dataverse.services.newId()})/${NAMESPACE}.RetrieveUserPrivileges()`;
    expect((await dataverse.call('GET', missing)).status).toBe(404);
  });
  test('the definition of a table names its privileges by the same ids', async () => {
    const definitions = rowsOf(await asPerson('EntityDefinitions?$select=LogicalName,Privileges'));
    const account = definitions.find((definition) => definition['LogicalName'] === 'account');
    const held = privilegesIn(await asPerson(`systemusers(${person})/${NAMESPACE}.RetrieveUserPrivileges()`));
    expect(account?.['Privileges']).toContainEqual(
      expect.objectContaining({
        Name: 'prvReadAccount',
        PrivilegeType: 'Read',
        PrivilegeId: held.get('prvReadAccount')?.PrivilegeId,
      }),
    );
  });
});
