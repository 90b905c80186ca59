import { privilegeId } from '../../../../../local/dataverse/metadata/seeds/seed-privileges';
import { aDataverse, type Answer, errorOf, rowsOf, type TestDataverse } from '../a-dataverse';
import { aTokenIssuer, AUDIENCE, type TokenIssuer } from '../a-token-issuer';

const ADMINISTRATOR = '99999999-9999-4999-8999-999999999999';

describe('row 91: who acts for another has the privileges that both hold', () => {
  let issuer: TokenIssuer;
  let dataverse: TestDataverse;
  interface Call {
    readonly body?: unknown;
    readonly headers?: Record<string, string>;
  }
  const as =
    (claims: Record<string, unknown>) =>
    async (method: string, path: string, { body, headers = {} }: Call = {}): Promise<Answer> =>
      dataverse.call(method, path, {
        ...(body === undefined ? {} : { body }),
        headers: { Authorization: `Bearer ${await issuer.token(claims)}`, ...headers },
      });
  const admin = as({ oid: ADMINISTRATOR });
  const NAMED = '44444444-4444-4444-8444-444444444444';
  let delegate: string;
  let named: string;
  const asService = as({ appid: '55555555-5555-4555-8555-555555555555' });
  const forNamed = (method: string, path: string, body?: unknown): Promise<Answer> =>
    asService(method, path, { body, headers: { CallerObjectId: NAMED } });

  beforeAll(async () => {
    issuer = await aTokenIssuer();
    dataverse = await aDataverse({
      issuer: { url: issuer.url, audience: AUDIENCE },
      administratorObjectId: ADMINISTRATOR,
    });
    const unit = String((await admin('GET', 'WhoAmI')).json['BusinessUnitId']);
    const made = async (set: string, row: object): Promise<string> =>
      (await admin('POST', set, { body: { ...row, 'businessunitid@odata.bind': `/businessunits(${unit})` } })).id;
    const withRole = async (user: string, grants: Readonly<Record<string, string>>): Promise<void> => {
      const given = await made('roles', { name: `Role of ${user}` });
      const Privileges = Object.entries(grants).map(([name, Depth]) => ({ PrivilegeId: privilegeId(name), Depth }));
      await admin('POST', `roles(${given})/Microsoft.Dynamics.CRM.AddPrivilegesRole`, { body: { Privileges } });
      const path = user.startsWith('teams') ? 'teamroles_association' : 'systemuserroles_association';
      const link = await admin('POST', `${user}/${path}/$ref`, {
        body: { '@odata.id': `${dataverse.api}roles(${given})` },
      });
      expect(link.status).toBe(204);
    };
    delegate = await made('systemusers', { lastname: 'D', applicationid: '55555555-5555-4555-8555-555555555555' });
    named = await made('systemusers', { lastname: 'N', azureactivedirectoryobjectid: NAMED });
    await withRole(`systemusers(${delegate})`, {
      prvReadAccount: 'Basic',
      prvCreateAccount: 'Global',
      prvReadContact: 'Global',
    });
    await withRole(`systemusers(${named})`, {
      prvReadAccount: 'Global',
      prvCreateAccount: 'Basic',
      prvWriteAccount: 'Global',
    });
    const team = await made('teams', { name: 'Delegates', teamtype: 0 });
    await withRole(`teams(${team})`, { prvActOnBehalfOfAnotherUser: 'Global' });
    const joined = await admin('POST', `teams(${team})/teammembership_association/$ref`, {
      body: { '@odata.id': `${dataverse.api}systemusers(${delegate})` },
    });
    expect(joined.status).toBe(204);
    // The privilege to act for others is not inherited from a team ("Impersonate another user").
    expect((await forNamed('GET', 'WhoAmI')).status).toBe(403);
    await withRole(`systemusers(${delegate})`, { prvActOnBehalfOfAnotherUser: 'Global' });
  });

  afterAll(async () => {
    await dataverse.close();
    issuer.close();
  });

  test('what either of the two may not do, is refused', async () => {
    expect((await forNamed('GET', 'WhoAmI')).json['UserId']).toBe(named);
    const id = (await admin('POST', 'accounts', { body: { name: 'X' } })).id;
    for (const [method, path, body] of [
      ['PATCH', `accounts(${id})`, { name: 'x' }],
      ['GET', 'contacts', undefined],
      ['DELETE', `accounts(${id})`, undefined],
    ] as const) {
      const answer = await forNamed(method, path, body);
      expect([answer.status, errorOf(answer).code]).toEqual([403, '0x80040220']);
    }
  });
  test('the narrower depth counts, for the rows of the user acted for', async () => {
    const created = await forNamed('POST', 'accounts', { name: 'By both' });
    expect(created.status).toBe(204);
    expect(rowsOf(await forNamed('GET', 'accounts?$select=name')).map((row) => row['name'])).toEqual(['By both']);
    const row = (await admin('GET', `accounts(${created.id})`)).json;
    expect([row['_createdby_value'], row['_createdonbehalfby_value'], row['_ownerid_value']]).toEqual([
      named,
      delegate,
      named,
    ]);
  });
  test('acting for an administrator makes nobody one', async () => {
    const headers = { CallerObjectId: ADMINISTRATOR };
    expect((await asService('GET', 'contacts', { headers })).status).toBe(200);
    expect((await asService('GET', 'systemusers', { headers })).status).toBe(403);
    expect((await asService('GET', 'accounts(00000000-0000-0000-0000-000000000001)', { headers })).status).toBe(404);
  });
  test('an unknown, a disabled or a malformed user cannot be acted for', async () => {
    for (const headers of [
      { CallerObjectId: '66666666-6666-4666-8666-666666666666' },
      { MSCRMCallerID: '66666666-6666-4666-8666-666666666666' },
      { MSCRMCallerID: "' OR 1=1 --" },
    ] as Record<string, string>[])
      expect([401, 403]).toContain((await asService('GET', 'accounts', { headers })).status);
    await admin('PATCH', `systemusers(${named})`, { body: { isdisabled: true } });
    expect((await forNamed('GET', 'accounts')).status).toBe(403);
    await admin('PATCH', `systemusers(${named})`, { body: { isdisabled: false } });
  });
});
