import { mkdtempSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { type RunningIssuer, startIssuer } from '../../../local/issuer/start-issuer';

const directory = {
  tenantId: '11111111-1111-4111-8111-111111111111',
  users: [
    { username: 'anna@o2c.local', name: 'Anna', objectId: '22222222-2222-4222-8222-222222222222', roles: ['O2c.Read'] },
  ],
  applications: [
    {
      clientId: 'posting',
      clientSecret: 'a secret',
      name: 'Posting',
      objectId: '33333333-3333-4333-8333-333333333333',
      roles: ['O2c.Post'],
    },
  ],
};

describe('the local issuer', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'o2c-issuer-'));
  const start = (port: number) => startIssuer({ port, directory, dataFolder, now: () => new Date() });
  let issuer: RunningIssuer;
  beforeAll(async () => {
    issuer = await start(0);
  });
  afterAll(() => issuer.close());

  const ask = async (form: Record<string, string>) => {
    const response = await fetch(`${issuer.url}/token`, { method: 'POST', body: new URLSearchParams(form) });
    const body: Record<string, string> = await response.json();
    return { status: response.status, body };
  };
  const asAnna = { grant_type: 'urn:o2c:local-user', username: 'Anna@o2c.local', scope: 'api://o2c/.default' };
  const verify = (token: string) =>
    jwtVerify(token, createRemoteJWKSet(new URL(`${issuer.url}/keys`)), {
      issuer: issuer.url,
      audience: 'api://o2c',
      algorithms: ['RS256'],
    });

  test('gives a person a token with the claims of Entra v2.0, that its own keys verify', async () => {
    const { body } = await ask(asAnna);
    const { payload } = await verify(body.access_token ?? '');
    expect(payload).toMatchObject({
      oid: directory.users[0]?.objectId,
      tid: directory.tenantId,
      idtyp: 'user',
      ver: '2.0',
      roles: ['O2c.Read'],
      azp: 'local',
    });
  });

  test('gives an application a token for its secret only', async () => {
    const form = {
      grant_type: 'client_credentials',
      client_id: 'posting',
      client_secret: 'a secret',
      scope: 'api://o2c/.default',
    };
    const { payload } = await verify((await ask(form)).body.access_token ?? '');
    expect(payload).toMatchObject({ idtyp: 'app', azp: 'posting', roles: ['O2c.Post'] });
    expect((await ask({ ...form, client_secret: 'a secre' })).status).toBe(401);
    expect((await ask({ ...form, client_id: 'nobody' })).status).toBe(401);
  });

  test('gives an ID token that is for the client, not for the audience', async () => {
    const { body } = await ask({ ...asAnna, scope: 'openid api://o2c/.default', client_id: 'the-app' });
    const claims = decodeJwt(body.id_token ?? '');
    expect([claims.aud, claims.idtyp, claims.azp]).toEqual(['the-app', undefined, undefined]);
  });

  test.each([
    ['invalid_scope', { ...asAnna, scope: 'openid' }],
    ['invalid_grant', { ...asAnna, username: 'nobody' }],
    ['unsupported_grant_type', { ...asAnna, grant_type: 'password' }],
  ])('refuses with %s', async (error, form) => {
    expect(await ask(form)).toMatchObject({ status: 400, body: { error } });
  });

  test('keeps its key, so a token outlives a restart', async () => {
    const { body } = await ask(asAnna);
    const port = Number(new URL(issuer.url).port);
    await issuer.close();
    issuer = await start(port);
    await expect(verify(body.access_token ?? '')).resolves.toBeDefined();
  });

  test('refuses a request that came by another name (DNS rebinding)', async () => {
    const status = await new Promise((resolve) => {
      request(`${issuer.url}/keys`, { headers: { host: 'evil.example' } }, (response) =>
        resolve(response.resume().statusCode),
      ).end();
    });
    expect(status).toBe(403);
  });
});
