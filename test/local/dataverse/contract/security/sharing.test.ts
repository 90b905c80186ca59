import { aDataverse, type Answer, rowsOf, type TestDataverse } from '../a-dataverse';
import { aPerson, aTeam, aUnit, callAs, outcome } from '../a-person';

const CRM = 'Microsoft.Dynamics.CRM';
const EVERYTHING = {
  prvReadAccount: 'Basic',
  prvWriteAccount: 'Basic',
  prvDeleteAccount: 'Basic',
  prvCreateAccount: 'Basic',
  prvShareAccount: 'Basic',
  prvReadContact: 'Basic',
  prvCreateContact: 'Basic',
  prvAppendContact: 'Basic',
  prvAppendToAccount: 'Basic',
  prvReadActivity: 'Basic',
} as const;

/** Olga owns rows; Max may use what is shared with him, or with his access team; both hold every privilege for own rows only. */
describe('sharing', () => {
  let dataverse: TestDataverse;
  let olga: string;
  let max: string;
  let team: string;
  let unit: string;

  const principal = (id: string, table: 'systemuser' | 'team' = 'systemuser') => ({
    '@odata.type': `${CRM}.${table}`,
    [`${table}id`]: id,
  });
  const target = (id: string) => ({ '@odata.type': `${CRM}.account`, accountid: id });
  const shareAs =
    (user: string, message: 'GrantAccess' | 'ModifyAccess') =>
    (account: string, to: object, rights: string): Promise<Answer> =>
      callAs(dataverse, user)('POST', message, {
        Target: target(account),
        PrincipalAccess: { Principal: to, AccessMask: rights },
      });
  const revoke = (account: string, from: object): Promise<Answer> =>
    callAs(dataverse, olga)('POST', 'RevokeAccess', { Target: target(account), Revokee: from });
  const anAccount = async (name: string): Promise<string> =>
    (await callAs(dataverse, olga)('POST', 'accounts', { name })).id;
  const may = async (account: string): Promise<readonly string[]> => {
    const asMax = callAs(dataverse, max);
    const answers = [
      ['read', await asMax('GET', `accounts(${account})?$select=name`)],
      ['query', await asMax('GET', `accounts?$select=name&$filter=accountid eq ${account}`)],
      ['write', await asMax('PATCH', `accounts(${account})`, { description: 'x' })],
    ] as const;
    return answers
      .filter(([name, answer]) => (name === 'query' ? rowsOf(answer).length === 1 : answer.status < 300))
      .map(([name]) => name);
  };

  beforeAll(async () => {
    dataverse = await aDataverse();
    unit = await aUnit(dataverse, 'Elsewhere');
    olga = await aPerson(dataverse, { name: 'Olga', grants: EVERYTHING });
    max = await aPerson(dataverse, { name: 'Max', grants: EVERYTHING, unit });
    team = await aTeam(dataverse, { name: 'Guests', unit, type: 1, members: [max] });
  });
  afterAll(() => dataverse.close());

  test('row 76: GrantAccess opens a row for exactly the rights given, in reads of one row and in queries alike', async () => {
    const account = await anAccount('shared');
    expect(await may(account)).toEqual([]);
    expect((await shareAs(olga, 'GrantAccess')(account, principal(max), 'ReadAccess')).status).toBe(204);
    expect(await may(account)).toEqual(['read', 'query']);
    expect((await shareAs(olga, 'GrantAccess')(account, principal(max), 'WriteAccess')).status).toBe(204);
    expect(await may(account)).toEqual(['read', 'query', 'write']);
  });
  test('ModifyAccess puts rights in the place of others, RevokeAccess takes them all', async () => {
    const account = await anAccount('modified');
    await shareAs(olga, 'GrantAccess')(account, principal(max), 'ReadAccess,WriteAccess');
    expect((await shareAs(olga, 'ModifyAccess')(account, principal(max), 'ReadAccess')).status).toBe(204);
    expect(await may(account)).toEqual(['read', 'query']);
    expect((await revoke(account, principal(max))).status).toBe(204);
    expect(await may(account)).toEqual([]);
  });
  test('a row shared with a team is open to its members, and no longer when they leave', async () => {
    const account = await anAccount('with the team');
    expect((await shareAs(olga, 'GrantAccess')(account, principal(team, 'team'), 'ReadAccess')).status).toBe(204);
    expect(await may(account)).toEqual(['read', 'query']);
    await dataverse.call('DELETE', `teams(${team})/teammembership_association(${max})/$ref`);
    expect(await may(account)).toEqual([]);
    await dataverse.call('POST', `teams(${team})/teammembership_association/$ref`, {
      body: { '@odata.id': `${dataverse.api}systemusers(${max})` },
    });
    expect(await may(account)).toEqual(['read', 'query']);
  });
  test('rights that the roles do not hold cannot be used, whatever was shared', async () => {
    const account = await anAccount('useless');
    const outsider = await aPerson(dataverse, { name: 'Outsider', grants: { prvReadContact: 'Global' } });
    expect((await shareAs(olga, 'GrantAccess')(account, principal(outsider), 'ReadAccess')).status).toBe(204);
    expect(outcome(await callAs(dataverse, outsider)('GET', `accounts(${account})`))).toBe('403 0x80040220');
  });
  test('who may share: the Share right on the row, and no more than one has', async () => {
    const account = await anAccount('guarded');
    expect(outcome(await shareAs(max, 'GrantAccess')(account, principal(max), 'ReadAccess'))).toBe('403 0x80040220');
    await shareAs(olga, 'GrantAccess')(account, principal(max), 'ReadAccess,ShareAccess');
    const third = await aPerson(dataverse, { name: 'Third', grants: EVERYTHING });
    expect((await shareAs(max, 'GrantAccess')(account, principal(third), 'ReadAccess')).status).toBe(204);
    expect(outcome(await shareAs(max, 'GrantAccess')(account, principal(third), 'WriteAccess'))).toBe('403 0x80040220');
    expect(outcome(await shareAs(olga, 'GrantAccess')(account, principal(max), 'AssignAccess'))).toBe('403 0x80040220');
  });
  test.each<[string, (account: string) => Promise<Answer>, string]>([
    [
      'with the owner',
      (account) => shareAs(olga, 'GrantAccess')(account, principal(olga), 'ReadAccess'),
      '400 0x80040214',
    ],
    [
      'unknown rights',
      (account) => shareAs(olga, 'GrantAccess')(account, principal(max), 'FlyAccess'),
      '400 0x8004020d',
    ],
    [
      'with an account',
      (account) => shareAs(olga, 'GrantAccess')(account, target(account), 'ReadAccess'),
      '400 0x8004810a',
    ],
    [
      'with nobody',
      (account) => shareAs(olga, 'GrantAccess')(account, principal(dataverse.services.newId()), 'ReadAccess'),
      '404 0x80040217',
    ],
    [
      'a row of nobody',
      () =>
        dataverse.call('POST', 'GrantAccess', {
          body: {
            Target: { '@odata.type': `${CRM}.product`, productid: dataverse.services.newId() },
            PrincipalAccess: { Principal: principal(max), AccessMask: 'ReadAccess' },
          },
        }),
      '400 0x80040800',
    ],
  ])('sharing %s is refused', async (_what, call, refused) => {
    expect(outcome(await call(await anAccount('refused')))).toBe(refused);
  });

  test('row 76: RetrievePrincipalAccess tells the rights by ownership, role and sharing', async () => {
    const account = await anAccount('asked about');
    const accessOf = async (id: string): Promise<unknown> => {
      const alias = encodeURIComponent(`{'@odata.id':'accounts(${account})'}`);
      const path = `systemusers(${id})/${CRM}.RetrievePrincipalAccess(Target=@t)?@t=${alias}`;
      return (await dataverse.call('GET', path)).json['AccessRights'];
    };
    expect(await accessOf(olga)).toBe(
      'ReadAccess, WriteAccess, AppendToAccess, CreateAccess, DeleteAccess, ShareAccess',
    );
    expect(await accessOf(max)).toBe('None');
    await shareAs(olga, 'GrantAccess')(account, principal(team, 'team'), 'ReadAccess,WriteAccess');
    expect(await accessOf(max)).toBe('ReadAccess, WriteAccess');
  });
  test('RetrieveSharedPrincipalsAndAccess lists users and teams with their rights', async () => {
    const account = await anAccount('listed');
    await shareAs(olga, 'GrantAccess')(account, principal(max), 'ReadAccess');
    await shareAs(olga, 'GrantAccess')(account, principal(team, 'team'), 'ReadAccess,WriteAccess');
    const path = `RetrieveSharedPrincipalsAndAccess(Target=@t)?@t=${encodeURIComponent(`{'@odata.id':'accounts(${account})'}`)}`;
    const listed = (await callAs(dataverse, olga)('GET', path)).json['PrincipalAccesses'] as readonly object[];
    expect(listed).toHaveLength(2);
    expect(listed).toEqual(
      expect.arrayContaining([
        { AccessMask: 'ReadAccess', Principal: expect.objectContaining({ systemuserid: max }) as unknown },
        { AccessMask: 'ReadAccess, WriteAccess', Principal: expect.objectContaining({ teamid: team }) as unknown },
      ]),
    );
    const stranger = await aPerson(dataverse, { name: 'Stranger', grants: EVERYTHING });
    expect(outcome(await callAs(dataverse, stranger)('GET', path))).toBe('403 0x80040220');
  });
  test('shares stand in principalobjectaccess, which only the platform writes', async () => {
    const account = await anAccount('in the table');
    await shareAs(olga, 'GrantAccess')(account, principal(max), 'ReadAccess,WriteAccess');
    const path = `principalobjectaccessset?$select=accessrightsmask,_principalid_value&$filter=objectid eq ${account}`;
    const [row] = rowsOf(await dataverse.call('GET', path.replace(',_principalid_value', ',principalid')));
    expect(row).toMatchObject({ accessrightsmask: 3, principalid: max });
    const written = await dataverse.call('POST', 'principalobjectaccessset', { body: { objectid: account } });
    expect(outcome(written)).toBe('400 0x80040800');
  });
  test('a row that is made again under the same id is not shared any more', async () => {
    const account = await anAccount('deleted');
    await shareAs(olga, 'GrantAccess')(account, principal(max), 'ReadAccess');
    await dataverse.call('DELETE', `accounts(${account})`);
    await callAs(dataverse, olga)('POST', 'accounts', { accountid: account, name: 'again' });
    expect(await may(account)).toEqual([]);
  });

  test('a share in a change set that fails is undone with it', async () => {
    const account = await anAccount('rolled back');
    const changeSet = [
      '--b',
      'Content-Type: multipart/mixed; boundary=c',
      '',
      ...[
        `POST ${dataverse.api}GrantAccess HTTP/1.1\r\nContent-Type: application/json\r\n\r\n${JSON.stringify({
          Target: target(account),
          PrincipalAccess: { Principal: principal(max), AccessMask: 'ReadAccess' },
        })}`,
        `DELETE ${dataverse.api}accounts(${dataverse.services.newId()}) HTTP/1.1\r\n\r\n`,
      ].flatMap((request, index) => [
        '--c',
        'Content-Type: application/http',
        'Content-Transfer-Encoding: binary',
        `Content-ID: ${index + 1}`,
        '',
        request,
      ]),
      '--c--',
      '--b--',
      '',
    ].join('\r\n');
    const answer = await dataverse.call('POST', '$batch', {
      body: changeSet,
      headers: { 'Content-Type': 'multipart/mixed; boundary=b', MSCRMCallerID: olga },
    });
    expect(answer.text).toContain('HTTP/1.1 404');
    expect(await may(account)).toEqual([]);
  });
});
