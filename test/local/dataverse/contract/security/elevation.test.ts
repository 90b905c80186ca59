import { privilegeId } from '../../../../../local/dataverse/metadata/seeds/seed-privileges';
import {
  ADMINISTRATOR_ID,
  DEFAULT_TEAM_ID,
  ROOT_BUSINESS_UNIT_ID,
  SYSTEM_ADMINISTRATOR_ROLE,
  SYSTEM_CUSTOMIZER_ROLE,
} from '../../../../../local/dataverse/security/known-ids';
import { aDataverse, type Answer, type TestDataverse } from '../a-dataverse';
import { aPerson, aRole, aTeam, aUnit, callAs, giveRole, outcome } from '../a-person';

const CRM = 'Microsoft.Dynamics.CRM';
const REFUSED = '403 0x80040220';

/** Rita may give roles, change roles and fill teams; of accounts she may read those of her business unit, and no more. */
describe('nobody lifts anybody above himself', () => {
  let dataverse: TestDataverse;
  let rita: string;
  let asRita: (method: string, path: string, body?: unknown) => Promise<Answer>;

  const link = (set: string, id: string) => ({ '@odata.id': `${dataverse.api}${set}(${id})` });
  const roleTo = (user: string, role: string): Promise<Answer> =>
    asRita('POST', `systemusers(${user})/systemuserroles_association/$ref`, link('roles', role));
  const add = (role: string, name: string, depth: string): Promise<Answer> =>
    asRita('POST', `roles(${role})/${CRM}.AddPrivilegesRole`, {
      Privileges: [{ PrivilegeId: privilegeId(name), Depth: depth }],
    });

  beforeAll(async () => {
    dataverse = await aDataverse();
    rita = await aPerson(dataverse, {
      name: 'Rita',
      grants: {
        prvReadAccount: 'Local',
        prvReadRole: 'Global',
        prvWriteRole: 'Global',
        prvAssignRole: 'Global',
        prvReadUser: 'Global',
        prvAppendUser: 'Global',
        prvReadTeam: 'Global',
        prvAppendTeam: 'Global',
      },
    });
    asRita = callAs(dataverse, rita);
  });
  afterAll(() => dataverse.close());

  test('a role is given and taken by who may read and assign it and holds all of it', async () => {
    const user = await aPerson(dataverse, { name: 'User' });
    const role = await aRole(dataverse, { prvReadAccount: 'Local' });
    expect((await roleTo(user, role)).status).toBe(204);
    expect((await callAs(dataverse, user)('GET', 'accounts')).status).toBe(200);
    const taken = await asRita('DELETE', `systemusers(${user})/systemuserroles_association(${role})/$ref`);
    expect(taken.status).toBe(204);
    expect(outcome(await callAs(dataverse, user)('GET', 'accounts'))).toBe('403 0x80042f09');
    const clerk = callAs(dataverse, await aPerson(dataverse, { name: 'Clerk', grants: { prvReadRole: 'Global' } }));
    const refused = await clerk('POST', `systemusers(${user})/systemuserroles_association/$ref`, link('roles', role));
    expect(outcome(refused)).toBe(REFUSED);
  });
  test.each([
    ['another privilege', { prvWriteAccount: 'Basic' } as const],
    ['a wider depth', { prvReadAccount: 'Global' } as const],
  ])(
    'a role with %s than one holds is not given, neither to others, nor to oneself, nor by way of a team',
    async (_what, grants) => {
      const role = await aRole(dataverse, grants);
      const other = await aPerson(dataverse, { name: 'Other' });
      const team = await aTeam(dataverse, { name: 'Team', unit: ROOT_BUSINESS_UNIT_ID, members: [] });
      const toTeam = await asRita('POST', `teams(${team})/teamroles_association/$ref`, link('roles', role));
      await giveRole(dataverse, { team }, role);
      const members = { Members: [{ '@odata.type': `${CRM}.systemuser`, systemuserid: rita }] };
      const intoTeam = await asRita('POST', `teams(${team})/${CRM}.AddMembersTeam`, members);
      const byLink = await asRita('POST', `teams(${team})/teammembership_association/$ref`, link('systemusers', rita));
      const answers = [await roleTo(other, role), await roleTo(rita, role), toTeam, intoTeam, byLink];
      expect(answers.map(outcome)).toEqual(answers.map(() => REFUSED));
    },
  );
  test('the System Administrator and Customizer roles are given by system administrators only', async () => {
    expect(outcome(await roleTo(rita, SYSTEM_ADMINISTRATOR_ROLE))).toBe(REFUSED);
    expect(outcome(await roleTo(rita, SYSTEM_CUSTOMIZER_ROLE))).toBe(REFUSED);
  });
  test('AddPrivilegesRole and ReplacePrivilegesRole give what the caller holds, RemovePrivilegeRole takes one', async () => {
    const role = await aRole(dataverse, { prvReadAccount: 'Basic' });
    expect((await add(role, 'prvReadAccount', 'Local')).status).toBe(204);
    expect(outcome(await add(role, 'prvReadAccount', 'Deep'))).toBe(REFUSED);
    expect(outcome(await add(role, 'prvWriteAccount', 'Basic'))).toBe(REFUSED);
    expect(outcome(await add(role, 'prvReadAccount', 'Sideways'))).toBe('400 0x8004140b');
    expect(outcome(await add(role, 'prvFly', 'Basic'))).toBe('400 0x800404ce');
    const replaced = await asRita('POST', `roles(${role})/${CRM}.ReplacePrivilegesRole`, {
      Privileges: [{ PrivilegeId: privilegeId('prvReadRole'), Depth: 3 }],
    });
    expect(replaced.status).toBe(204);
    const held = async (): Promise<unknown> =>
      (await asRita('GET', `RetrieveRolePrivilegesRole(RoleId=${role})`)).json['RolePrivileges'];
    expect(await held()).toEqual([expect.objectContaining({ PrivilegeName: 'prvReadRole', Depth: 'Global' })]);
    const removed = await asRita('POST', `roles(${role})/${CRM}.RemovePrivilegeRole`, {
      PrivilegeId: privilegeId('prvReadRole'),
    });
    expect([removed.status, await held()]).toEqual([204, []]);
  });
  test('the tables behind roles, teams and sharing are not written past their messages', async () => {
    const role = await aRole(dataverse, { prvReadAccount: 'Global' });
    const ids = { systemuserid: rita, roleid: role };
    for (const [set, row] of [
      ['systemuserrolescollection', ids],
      ['roleprivilegescollection', { roleid: role, privilegeid: privilegeId('prvWriteAccount') }],
      ['teammemberships', { systemuserid: rita, teamid: DEFAULT_TEAM_ID }],
    ] as const) {
      expect(outcome(await asRita('POST', set, row))).toBe('400 0x80040800');
      expect(outcome(await dataverse.call('POST', set, { body: row }))).toBe('400 0x80040800');
    }
    const linked = await asRita('POST', `roles(${role})/roleprivileges_association/$ref`, {
      '@odata.id': `${dataverse.api}privileges(${privilegeId('prvWriteAccount')})`,
    });
    expect(outcome(linked)).toBe('400 0x80040800');
  });
});

describe('an environment keeps its administrator and its order', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  afterAll(() => dataverse.close());

  test('the last system administrator keeps the role, the business unit and the right to sign in', async () => {
    const unit = await aUnit(dataverse, 'North');
    const own = `systemusers(${ADMINISTRATOR_ID})`;
    const role = `${own}/systemuserroles_association(${SYSTEM_ADMINISTRATOR_ROLE})/$ref`;
    const disabled = { body: { isdisabled: true } };
    const moved = { body: { 'businessunitid@odata.bind': `/businessunits(${unit})` } };
    expect(outcome(await dataverse.call('DELETE', role))).toBe('400 0x80041d30');
    expect(outcome(await dataverse.call('PATCH', own, disabled))).toBe('400 0x80041d2f');
    expect(outcome(await dataverse.call('PATCH', own, moved))).toBe('400 0x80041d30');
    const second = await aPerson(dataverse, { name: 'Second' });
    await giveRole(dataverse, { user: second }, SYSTEM_ADMINISTRATOR_ROLE);
    expect((await dataverse.call('DELETE', role)).status).toBe(204);
    const last = `systemusers(${second})/systemuserroles_association(${SYSTEM_ADMINISTRATOR_ROLE})/$ref`;
    await callAs(dataverse, second)('GET', 'WhoAmI');
    expect((await dataverse.call('DELETE', last)).status).toBe(403);
  });
});

describe('predefined roles, default teams and business units', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  afterAll(() => dataverse.close());

  test.each([
    ['PATCH', `roles(${SYSTEM_ADMINISTRATOR_ROLE})`, { name: 'x' }, '400 0x80041d31'],
    ['DELETE', `roles(${SYSTEM_ADMINISTRATOR_ROLE})`, undefined, '400 0x80041d2e'],
    ['DELETE', `roles(${SYSTEM_CUSTOMIZER_ROLE})`, undefined, '400 0x80041d4a'],
    ['DELETE', `teams(${DEFAULT_TEAM_ID})`, undefined, '400 0x80048307'],
    ['PATCH', `teams(${DEFAULT_TEAM_ID})`, { name: 'x' }, '400 0x8004830a'],
    ['POST', 'businessunits', { name: 'orphan' }, '400 0x80041d02'],
    ['PATCH', `businessunits(${ROOT_BUSINESS_UNIT_ID})`, { isdisabled: true }, '400 0x80041d63'],
    ['DELETE', `businessunits(${ROOT_BUSINESS_UNIT_ID})`, undefined, '400 0x80041d60'],
    ['POST', 'fieldpermissions', { entityname: 'account', attributelogicalname: 'name', canread: 4 }, '400 0x8004f508'],
  ])('%s %s %j is refused with %s', async (...[method, path, body, refused]) => {
    expect(outcome(await dataverse.call(method, path, body === undefined ? {} : { body }))).toBe(refused);
  });
  test('members come to and leave a default team with the business unit only', async () => {
    const members = { Members: [{ '@odata.type': `${CRM}.systemuser`, systemuserid: ADMINISTRATOR_ID }] };
    const removed = await dataverse.call('POST', `teams(${DEFAULT_TEAM_ID})/${CRM}.RemoveMembersTeam`, {
      body: members,
    });
    expect(outcome(removed)).toBe('400 0x8004830c');
    const user = await aPerson(dataverse, { name: 'New' });
    const added = await dataverse.call('POST', `teams(${DEFAULT_TEAM_ID})/${CRM}.AddMembersTeam`, {
      body: { Members: [{ '@odata.type': `${CRM}.systemuser`, systemuserid: user }] },
    });
    expect(outcome(added)).toBe('400 0x8004830b');
  });
  test('a team that owns rows is not deleted, a unit is not put below itself', async () => {
    const unit = await aUnit(dataverse, 'North');
    const below = await aUnit(dataverse, 'Fjord', unit);
    const team = await aTeam(dataverse, { name: 'Owners', unit, members: [] });
    await giveRole(dataverse, { team }, await aRole(dataverse, { prvReadAccount: 'Basic' }));
    await dataverse.create('accounts', { name: 'A', 'ownerid@odata.bind': `/teams(${team})` });
    expect(outcome(await dataverse.call('DELETE', `teams(${team})`))).toBe('400 0x8004830e');
    const cycle = { body: { 'parentbusinessunitid@odata.bind': `/businessunits(${below})` } };
    expect(outcome(await dataverse.call('PATCH', `businessunits(${unit})`, cycle))).toBe('400 0x80047004');
  });
});
