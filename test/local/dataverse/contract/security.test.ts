import { SignJWT } from 'jose';
import { aDataverse, type Answer, errorOf, rowsOf, type TestDataverse } from './a-dataverse';
import { aTokenIssuer, AUDIENCE, type TokenIssuer } from './a-token-issuer';

const OID = '11111111-1111-4111-8111-111111111111';
const ADMINISTRATOR = '99999999-9999-4999-8999-999999999999';
const APPLICATION = '22222222-2222-4222-8222-222222222222';

describe('who may', () => {
  let issuer: TokenIssuer;
  let dataverse: TestDataverse;
  let role: string;
  let person: string;

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
  const asPerson = as({ oid: OID });
  const asService = as({ appid: APPLICATION });

  beforeAll(async () => {
    issuer = await aTokenIssuer();
    dataverse = await aDataverse({
      issuer: { url: issuer.url, audience: AUDIENCE },
      administratorObjectId: ADMINISTRATOR,
    });
    const unit = String((await admin('GET', 'WhoAmI')).json['BusinessUnitId']);
    const made = async (set: string, row: object): Promise<string> =>
      (await admin('POST', set, { body: { ...row, 'businessunitid@odata.bind': `/businessunits(${unit})` } })).id;
    person = await made('systemusers', { firstname: 'Pat', lastname: 'Doe', azureactivedirectoryobjectid: OID });
    const application = await made('systemusers', { lastname: 'Service', applicationid: APPLICATION });
    role = await made('roles', { name: 'Tester' });
    const grant = (name: string, depth: number): void => {
      const [privilege] = dataverse.services.database.all('SELECT privilegeid AS id FROM privilege WHERE name = ?', [
        name,
      ]);
      dataverse.services.database.run(
        'INSERT INTO roleprivileges (roleprivilegesid, roleid, privilegeid, privilegedepthmask) VALUES (?, ?, ?, ?)',
        [dataverse.services.newId(), role, String(privilege?.['id']), depth],
      );
    };
    grant('prvReadAccount', 1);
    grant('prvCreateAccount', 1);
    grant('prvWriteAccount', 1);
    for (const user of [person, application]) {
      await admin('POST', `systemusers(${user})/systemuserroles_association/$ref`, {
        body: { '@odata.id': `${dataverse.api}roles(${role})` },
      });
    }
    dataverse.services.authority.forget();
  });
  afterAll(async () => {
    await dataverse.close();
    issuer.close();
  });

  test('row 4: a person is known by object id, a service by application id', async () => {
    expect((await asPerson('GET', 'WhoAmI')).json['UserId']).toBe(person);
    expect((await asService('GET', 'WhoAmI')).status).toBe(200);
  });
  test('row 4: a token for nobody here, or no token, is 401', async () => {
    expect((await as({ oid: '33333333-3333-4333-8333-333333333333' })('GET', 'WhoAmI')).status).toBe(401);
    expect((await dataverse.call('GET', 'WhoAmI', { headers: { Authorization: '' } })).status).toBe(401);
  });
  test.each([
    ['another audience', (jwt: SignJWT) => jwt.setAudience('other')],
    ['another issuer', (jwt: SignJWT) => jwt.setIssuer('http://evil.example')],
    ['expired', (jwt: SignJWT) => jwt.setExpirationTime(1)],
    ['not valid yet', (jwt: SignJWT) => jwt.setNotBefore('1h')],
  ])('row 4: a token with %s is 401', async (_case, change) => {
    const answer = await dataverse.call('GET', 'WhoAmI', {
      headers: { Authorization: `Bearer ${await issuer.token({ oid: OID }, change)}` },
    });
    expect(answer.status).toBe(401);
  });
  test('row 4: a token signed with a shared secret or not at all is 401', async () => {
    const secret = await new SignJWT({ oid: OID })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer(issuer.url)
      .setAudience(AUDIENCE)
      .setExpirationTime('5m')
      .sign(new TextEncoder().encode('x'.repeat(32)));
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const none = `${part({ alg: 'none' })}.${part({ oid: OID, iss: issuer.url, aud: AUDIENCE, exp: 9999999999 })}.`;
    for (const forged of [secret, none, 'rubbish']) {
      expect((await dataverse.call('GET', 'WhoAmI', { headers: { Authorization: `Bearer ${forged}` } })).status).toBe(
        401,
      );
    }
  });
  test('row 4: a missing privilege is 403 0x80040220, on reads, writes and linked tables', async () => {
    for (const [method, path, body] of [
      ['GET', 'contacts', undefined],
      ['POST', 'contacts', { lastname: 'x' }],
      ['GET', 'accounts?$expand=primarycontactid', undefined],
    ] as const) {
      const answer = await asPerson(method, path, { body });
      expect([answer.status, errorOf(answer).code]).toEqual([403, '0x80040220']);
    }
  });
  test('a user sees and changes own rows only when the privilege is that deep', async () => {
    const own = await asPerson('POST', 'accounts', { body: { name: 'Mine' } });
    const foreign = await asService('POST', 'accounts', { body: { name: 'Theirs' } });
    expect(rowsOf(await asPerson('GET', 'accounts?$select=name')).map((row) => row['name'])).toEqual(['Mine']);
    expect((await asPerson('PATCH', `accounts(${own.id})`, { body: { name: 'Mine too' } })).status).toBe(204);
    for (const [method, path, body] of [
      ['GET', `accounts(${foreign.id})`, undefined],
      ['PATCH', `accounts(${foreign.id})`, { name: 'x' }],
      ['DELETE', `accounts(${own.id})`, undefined],
    ] as const) {
      expect((await asPerson(method, path, { body })).status).toBe(403);
    }
  });
  test('row 91: impersonation needs its privilege; then the row names both', async () => {
    const refused = await asPerson('POST', 'accounts', {
      body: { name: 'x' },
      headers: { CallerObjectId: ADMINISTRATOR },
    });
    expect(refused.status).toBe(403);
    for (const headers of [{ CallerObjectId: OID }, { MSCRMCallerID: person }] as Record<string, string>[]) {
      const created = await admin('POST', 'accounts', { body: { name: 'For Pat' }, headers });
      const row = (await asPerson('GET', `accounts(${created.id})`)).json;
      expect([row['_createdby_value'], row['_ownerid_value']]).toEqual([person, person]);
      expect(row['_createdonbehalfby_value']).not.toBeNull();
    }
  });
  test('row 90: skipping steps needs its privilege', async () => {
    const headers = { 'MSCRM.BypassCustomPluginExecution': 'true' };
    expect((await asPerson('POST', 'accounts', { body: { name: 'x' }, headers })).status).toBe(403);
  });
  test('row 93: the service protection limits are counted per user, whomever he acts for', async () => {
    const limits = (method: string, body?: string) =>
      fetch(`${dataverse.url}/__local/limits`, { method, ...(body === undefined ? {} : { body }) });
    await limits('POST', '{"requests":2}');
    const acting = await admin('GET', 'WhoAmI', { headers: { MSCRMCallerID: person } });
    const answers = [await asPerson('GET', 'WhoAmI'), await asPerson('GET', 'WhoAmI'), await asPerson('GET', 'WhoAmI')];
    const others = [await admin('GET', 'WhoAmI'), await admin('GET', 'WhoAmI'), await asService('GET', 'WhoAmI')];
    await limits('DELETE');
    expect([acting, ...answers, ...others].map(({ status }) => status)).toEqual([200, 200, 200, 429, 200, 429, 200]);
  });
});
