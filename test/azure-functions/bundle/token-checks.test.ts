import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { type ChildServer } from '../../builders/child-server';
import { type ScriptedServer } from '../adapters/dataverse/a-dataverse';
import { startSmallDataverse } from './a-small-dataverse';
import { startFunctionsApp } from './functions-app';
import { ANNA, AUDIENCE, BERT, startTestIssuer, TENANT, type TestIssuer, type TokenChange } from './test-issuer';

/** spec/reliability.md 4.2, numbers as there, through the bundle as it is deployed. */
describe('tokens at the deployed bundle', () => {
  let issuer: TestIssuer;
  let dataverse: ScriptedServer;
  let app: ChildServer;
  beforeAll(async () => {
    [issuer, dataverse] = await Promise.all([startTestIssuer(), startSmallDataverse()]);
    app = await startFunctionsApp({ dataverseUrl: dataverse.url, issuerUrl: issuer.url });
  });
  afterAll(() => Promise.all([app.stop(), dataverse.close(), issuer.close()]));

  const ask = async (token?: string, path = 'C-1') => {
    const headers: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await fetch(`${app.url}/api/customers/${path}/aging?asOf=2026-03-31`, { headers });
    const body: Record<string, unknown> = await response.json();
    return { status: response.status, headers: response.headers, body };
  };
  const askWith = async (change: TokenChange) => ask(await issuer.token(change));

  test('the right token reads, with the rights of the person it names', async () => {
    const { status, body } = await ask(await issuer.token());
    expect(status).toBe(200);
    expect(body).toMatchObject({
      customer: { number: 'C-1', name: 'Customer One' },
      asOf: '2026-03-31',
      currencies: [{ currency: 'EUR', total: '90071992547409.91', overdue: '90071992547409.91' }],
      heads: [{ oldest: { document: 'INV-1', daysLate: 50 } }],
    });
    const callers = dataverse.seen
      .filter(({ url }) => !url.includes('WhoAmI'))
      .map(({ headers }) => headers.callerobjectid);
    expect(new Set(callers)).toEqual(new Set([ANNA]));
  });

  test('1: without a token 401', async () => {
    const { status, headers, body } = await ask();
    expect([status, headers.get('www-authenticate'), body.code]).toEqual([401, 'Bearer', 'auth.token-missing']);
    expect(headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
  });

  test('1: with something that is no token 401', async () => {
    expect((await ask('a.b')).status).toBe(401);
    expect((await ask('a.b.c')).status).toBe(401);
  });

  test.each([
    ['2: for another audience', { claims: { aud: 'api://other' } }],
    ['2: for Dataverse itself', { claims: { aud: 'https://contoso.crm4.dynamics.com' } }],
    ['4: of another issuer', { claims: { iss: 'https://login.microsoftonline.com/other/v2.0' } }],
    ['4: of another tenant', { claims: { tid: '99999999-0000-4000-8000-000000000009' } }],
    ['5: that has expired', { expires: -90 }],
    ['5: that is not valid yet', { notBefore: 90 }],
    ['6: that is an ID token of the same application', { claims: { idtyp: undefined, azp: undefined, nonce: 'n' } }],
    ['6: with the hashes only ID tokens have', { claims: { at_hash: 'h' } }],
    ['6: of the v1 endpoint', { claims: { ver: '1.0' } }],
  ] satisfies [string, TokenChange][])('%s is 401', async (_, change) => {
    const { status, body } = await askWith(change);
    expect([status, body.code]).toEqual([401, 'auth.token-invalid']);
  });

  test('5: within the skew of 60 s a token still counts', async () => {
    expect((await askWith({ expires: -30 })).status).toBe(200);
    expect((await askWith({ notBefore: 30 })).status).toBe(200);
  });

  test('3: alg none is 401', async () => {
    const claims = { oid: ANNA, tid: TENANT, azp: 'a', ver: '2.0', idtyp: 'user', roles: ['O2c.Read'] };
    const unsigned = new UnsecuredJWT(claims)
      .setIssuer(issuer.url)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setNotBefore('0s')
      .setExpirationTime('10m');
    expect((await ask(unsigned.encode())).status).toBe(401);
  });

  test('3: HS256 with the public key as the secret is 401', async () => {
    const claims = {
      oid: ANNA,
      tid: TENANT,
      azp: 'a',
      ver: '2.0',
      idtyp: 'user',
      roles: ['O2c.Read'],
      iss: issuer.url,
      aud: AUDIENCE,
    };
    const token = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'HS256', kid: 'the-key' })
      .setIssuedAt()
      .setNotBefore('0s')
      .setExpirationTime('10m')
      .sign(new TextEncoder().encode(issuer.publicKeyPem));
    expect((await ask(token)).status).toBe(401);
  });

  test('4: a key the token itself brings (jku, jwk, known kid) is never used', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256', { extractable: true });
    const foreign = await startTestIssuer();
    const jwk = await exportJWK(publicKey);
    for (const header of [{ jku: `${foreign.url}/keys` }, { jwk }, { x5u: `${foreign.url}/keys` }, {}]) {
      expect((await askWith({ key: privateKey, header })).status).toBe(401);
    }
    await foreign.close();
  });

  test('7: without the role 403, and the log says who missed which role', async () => {
    const { status, headers, body } = await askWith({ claims: { roles: ['O2c.Post'] } });
    expect([status, body.code]).toEqual([403, 'auth.role-missing']);
    const correlationId = headers.get('x-o2c-correlation-id') ?? 'none';
    const line = app.log.find((entry) => entry.includes(correlationId)) ?? '';
    expect(line).toContain('auth.role-missing');
    expect(line).toContain(ANNA);
    expect((await askWith({ claims: { roles: undefined } })).status).toBe(403);
  });

  test("8: another company's customer is 404, like one that does not exist", async () => {
    const others = await askWith({ claims: { oid: BERT } });
    const absent = await ask(await issuer.token(), 'NO-SUCH');
    expect([others.status, others.body]).toEqual([404, absent.body]);
    expect((await ask(await issuer.token(), 'X-1')).status).toBe(404);
  });

  test('41: what Dataverse says of its inside stays inside', async () => {
    const { status, body } = await ask(await issuer.token(), 'broken');
    expect([status, body.code]).toEqual([503, 'dataverse.unavailable']);
    expect(JSON.stringify(body)).not.toContain('SELECT');
  });

  test.each([
    'asOf=2026-02-30',
    'asOf=2026-03-31&asOf=2026-01-01',
    'basis=mood',
    'asof=2026-03-31',
    "asOf=2026-03-31'%20or%201%20eq%201",
  ])('13, 14: the question %s is 400', async (query) => {
    const headers = { authorization: `Bearer ${await issuer.token()}` };
    const response = await fetch(`${app.url}/api/customers/C-1/aging?${query}`, { headers });
    expect(response.status).toBe(400);
  });

  test('16: another method is 405', async () => {
    expect((await fetch(`${app.url}/api/customers/C-1/aging`, { method: 'POST' })).status).toBe(405);
  });

  test('40: no token reaches the log', async () => {
    const token = await issuer.token();
    await ask(token);
    expect(app.log.join('\n')).not.toContain(token.slice(-40));
    expect(app.log.join('\n')).not.toContain('service-token');
  });
});
