import { type PrivilegeDepth } from '../../../../../local/dataverse/security/principal';
import { aDataverse, rowsOf, type TestDataverse } from '../a-dataverse';
import { aPerson, aRole, aTeam, aUnit, callAs, type Grants, giveRole, outcome } from '../a-person';

/*
 * root - north - fjord            one account in each, owned by nora of north, finn of fjord and rita of root; east is a unit beside
 *      - east                     north with a team "sellers" whose account is in east
 */
describe('a privilege reaches as far as its depth', () => {
  let dataverse: TestDataverse;
  let units: Readonly<Record<'north' | 'fjord' | 'east', string>>;
  let sellers: string;
  const account: Record<string, string> = {};

  const everything = (depth: PrivilegeDepth): Grants => ({
    prvReadAccount: depth,
    prvWriteAccount: depth,
    prvCreateAccount: depth,
    prvDeleteAccount: depth,
    prvAssignAccount: depth,
  });
  const names = async (user: string): Promise<readonly unknown[]> =>
    rowsOf(await callAs(dataverse, user)('GET', 'accounts?$select=name&$orderby=name')).map((row) => row['name']);
  const changed = async (user: string): Promise<readonly string[]> => {
    const done: string[] = [];
    for (const [name, id] of Object.entries(account)) {
      const answer = await callAs(dataverse, user)('PATCH', `accounts(${id})`, { description: 'changed' });
      if (answer.status === 204) done.push(name);
      else expect(outcome(answer)).toBe('403 0x80040220');
    }
    return done.sort();
  };

  beforeAll(async () => {
    dataverse = await aDataverse();
    const north = await aUnit(dataverse, 'North');
    units = { north, fjord: await aUnit(dataverse, 'Fjord', north), east: await aUnit(dataverse, 'East') };
    const own = (name: string, owner: string): Promise<string> =>
      dataverse.create('accounts', { name, 'ownerid@odata.bind': owner });
    const owner = async (name: string, unit?: string): Promise<string> =>
      `/systemusers(${await aPerson(dataverse, { name, grants: { prvReadAccount: 'Basic' }, ...(unit ? { unit } : {}) })})`;
    sellers = await aTeam(dataverse, { name: 'Sellers', unit: units.east, members: [] });
    await giveRole(dataverse, { team: sellers }, await aRole(dataverse, { prvReadAccount: 'Basic' }));
    account['fjord'] = await own('fjord', await owner('Finn', units.fjord));
    account['north'] = await own('north', await owner('Nora', units.north));
    account['root'] = await own('root', await owner('Rita'));
    account['team'] = await own('team', `/teams(${sellers})`);
  });
  afterAll(() => dataverse.close());

  test.each<[PrivilegeDepth, readonly string[]]>([
    ['Basic', []],
    ['Local', ['north']],
    ['Deep', ['fjord', 'north']],
    ['Global', ['fjord', 'north', 'root', 'team']],
  ])('%s, held by a user of north, reaches %j to read and to write', async (depth, reached) => {
    const user = await aPerson(dataverse, { name: depth, grants: everything(depth), unit: units.north });
    expect(await names(user)).toEqual(reached);
    expect(await changed(user)).toEqual(reached);
  });

  test('Basic reaches what one owns and what one of the own teams owns', async () => {
    const user = await aPerson(dataverse, { name: 'Member', grants: everything('Basic'), unit: units.north });
    const team = await aTeam(dataverse, { name: 'Buyers', unit: units.fjord, members: [user] });
    await giveRole(dataverse, { team }, await aRole(dataverse, { prvReadAccount: 'Basic' }));
    const mine = await callAs(dataverse, user)('POST', 'accounts', { name: 'mine' });
    expect(mine.status).toBe(204);
    const theirs = await dataverse.create('accounts', { name: 'buyers', 'ownerid@odata.bind': `/teams(${team})` });
    expect(await names(user)).toEqual(['buyers', 'mine']);
    await dataverse.call('DELETE', `accounts(${mine.id})`);
    await dataverse.call('DELETE', `accounts(${theirs})`);
  });

  describe('through a team', () => {
    test('members inherit the roles of their owner teams, each privilege at its depth in the unit of the team', async () => {
      const user = await aPerson(dataverse, { name: 'Eve', unit: units.fjord });
      const team = await aTeam(dataverse, { name: 'Northerners', unit: units.north, members: [user] });
      expect(outcome(await callAs(dataverse, user)('GET', 'accounts'))).toBe('403 0x80042f09');
      await giveRole(dataverse, { team }, await aRole(dataverse, everything('Local')));
      expect(await names(user)).toEqual(['fjord', 'north']);
      expect(await changed(user)).toEqual(['fjord', 'north']);
    });
    test('a role with user privileges lets its members own rows, one with team privileges only does not', async () => {
      const grants: Grants = { prvReadAccount: 'Basic', prvCreateAccount: 'Basic', prvDeleteAccount: 'Basic' };
      const created: string[] = [];
      for (const isinherited of [1, 0]) {
        const user = await aPerson(dataverse, { name: `Inherits ${isinherited}`, unit: units.north });
        const team = await aTeam(dataverse, { name: `Team ${isinherited}`, unit: units.north, members: [user] });
        await giveRole(dataverse, { team }, await aRole(dataverse, grants, { isinherited }));
        created.push(outcome(await callAs(dataverse, user)('POST', 'accounts', { name: 'own' })));
        const forTeam = await callAs(dataverse, user)('POST', 'accounts', {
          name: 'for the team',
          'ownerid@odata.bind': `/teams(${team})`,
        });
        expect(forTeam.status).toBe(204);
        expect(await names(user)).toEqual(isinherited === 1 ? ['for the team', 'own'] : ['for the team']);
      }
      expect(created).toEqual(['204', '403 0x80040220']);
    });
    test('an access team takes no roles and owns nothing', async () => {
      const team = await aTeam(dataverse, { name: 'Guests', unit: units.north, type: 1, members: [] });
      const role = await aRole(dataverse, { prvReadAccount: 'Basic' });
      const given = await dataverse.call('POST', `teams(${team})/teamroles_association/$ref`, {
        body: { '@odata.id': `${dataverse.api}roles(${role})` },
      });
      expect(outcome(given)).toBe('400 0x80048331');
      const owned = await dataverse.call('POST', 'accounts', {
        body: { name: 'x', 'ownerid@odata.bind': `/teams(${team})` },
      });
      expect(outcome(owned)).toBe('400 0x80048340');
    });
    test('leaving the team takes its privileges away at once', async () => {
      const user = await aPerson(dataverse, { name: 'Leaver' });
      const team = await aTeam(dataverse, { name: 'Leavers', unit: units.north, members: [user] });
      await giveRole(dataverse, { team }, await aRole(dataverse, { prvReadAccount: 'Global' }));
      expect((await callAs(dataverse, user)('GET', 'accounts')).status).toBe(200);
      const left = await dataverse.call('POST', `teams(${team})/Microsoft.Dynamics.CRM.RemoveMembersTeam`, {
        body: { Members: [{ '@odata.type': 'Microsoft.Dynamics.CRM.systemuser', systemuserid: user }] },
      });
      expect(left.status).toBe(204);
      expect(outcome(await callAs(dataverse, user)('GET', 'accounts'))).toBe('403 0x80042f09');
    });
  });

  test('users are read within their business unit, and everywhere only with Global', async () => {
    const read = async (depth: PrivilegeDepth): Promise<number> => {
      const user = await aPerson(dataverse, { name: 'Reader', grants: { prvReadUser: depth }, unit: units.east });
      return rowsOf(await callAs(dataverse, user)('GET', 'systemusers?$select=fullname')).length;
    };
    const basic = await read('Basic');
    const local = await read('Local');
    expect([basic, local]).toEqual([1, 2]);
    expect(await read('Global')).toBeGreaterThan(local + 1);
  });

  test('a user who changes the business unit loses the roles, and what he owns moves along', async () => {
    const user = await aPerson(dataverse, { name: 'Mover', grants: everything('Local'), unit: units.north });
    const mine = await callAs(dataverse, user)('POST', 'accounts', { name: 'moving' });
    const moved = await dataverse.call('PATCH', `systemusers(${user})`, {
      body: { 'businessunitid@odata.bind': `/businessunits(${units.east})` },
    });
    expect(moved.status).toBe(204);
    expect(outcome(await callAs(dataverse, user)('GET', 'accounts'))).toBe('403 0x80042f09');
    const row = await dataverse.call('GET', `accounts(${mine.id})?$select=name,_owningbusinessunit_value`);
    expect(row.json['_owningbusinessunit_value']).toBe(units.east);
  });
});
