import { request } from 'node:http';
import { startApp } from '../../../../local/app/server';
import { type RunningApp } from '../../../../local/app/server/start-app';
import { standInServer, type StandIn } from './stand-in-server';

const people = [
  { username: 'cleo', displayName: 'Cleo Clerk', roles: ['Clerk'] },
  { username: 'max', displayName: 'Max Manager', roles: ['Manager'] },
];

describe('the app server', () => {
  let dataverse: StandIn;
  let app: RunningApp;
  beforeAll(async () => {
    dataverse = await standInServer((incoming, response) => {
      response.writeHead(200, { 'content-type': 'application/json', etag: 'W/"7"', 'odata-entityid': 'accounts(1)' });
      response.end(JSON.stringify({ url: incoming.url, method: incoming.method, headers: incoming.headers }));
    });
    app = await startApp({ port: 0, dataverse: dataverse.url, users: people, environment: 'Test' });
  });
  afterAll(async () => {
    await app.close();
    await dataverse.close();
  });

  test('passes Web API requests on with the token of the local person and without the cookie', async () => {
    const answer = await fetch(`${app.url}/api/data/v9.2/accounts?$select=name`, {
      headers: { cookie: 'local-user=max; other=1', prefer: 'odata.maxpagesize=5' },
    });
    const seen = (await answer.json()) as { url: string; headers: Record<string, string> };
    expect(seen.url).toBe('/api/data/v9.2/accounts?$select=name');
    expect(seen.headers['authorization']).toBe('Bearer local.max');
    expect(seen.headers['cookie']).toBeUndefined();
    expect(seen.headers['prefer']).toBe('odata.maxpagesize=5');
    expect(answer.headers.get('etag')).toBe('W/"7"');
    expect(answer.headers.get('odata-entityid')).toBe('accounts(1)');
  });

  test('changes the person by cookie and refuses one that is not listed', async () => {
    const put = (username: string) =>
      fetch(`${app.url}/app/session`, { method: 'PUT', body: JSON.stringify({ username }) });
    const changed = await put('max');
    expect(changed.headers.get('set-cookie')).toMatch(/^local-user=max; Path=\/; HttpOnly; SameSite=Strict$/);
    expect((await put('nobody')).status).toBe(400);
    const session = (await (await fetch(`${app.url}/app/session`)).json()) as { user: unknown; users: unknown };
    expect(session).toEqual({ user: people[0], users: people, environment: 'Test' });
  });

  test.each`
    what                     | headers
    ${'a foreign origin'}    | ${{ origin: 'http://evil.example' }}
    ${'another local port'}  | ${{ origin: 'http://127.0.0.1:1' }}
    ${'a rebound host name'} | ${{ host: 'evil.example' }}
    ${'a cross-site script'} | ${{ 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }}
  `(
    'refuses $what: the token is lent to its own pages only',
    async ({ headers }: { headers: Record<string, string> }) => {
      expect(await statusOf(`${app.url}/api/data/v9.2/accounts`, headers)).toBe(403);
    },
  );

  test('serves the page with a policy that allows nothing but itself', async () => {
    const page = await fetch(`${app.url}/main.aspx?pagetype=entitylist&etn=account`);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
    expect(await page.text()).toContain('/app/lib/fluent.js');
  });

  test.each(['/app/lib/react.js', '/app/lib/react-dom.js', '/app/lib/fluent.js', '/app/app.js', '/app/app.css'])(
    'serves %s',
    async (path) => {
      const answer = await fetch(app.url + path);
      expect(answer.status).toBe(200);
      expect((await answer.text()).length).toBeGreaterThan(1000);
    },
  );

  test('serves the design tokens of light, dark and high contrast', async () => {
    const themes = (await (await fetch(`${app.url}/app/themes.json`)).json()) as Record<string, Record<string, string>>;
    expect(Object.keys(themes)).toEqual(['light', 'dark', 'highContrast']);
    expect(themes['light']?.['colorNeutralBackground1']).toBe('#ffffff');
    expect(themes['highContrast']?.['colorNeutralBackground1']).toBe('#000000');
  });

  test('says in Dataverse own shape when Dataverse does not answer', async () => {
    const lonely = await startApp({ port: 0, dataverse: 'http://127.0.0.1:9', users: [], environment: 'Test' });
    const answer = await fetch(`${lonely.url}/api/data/v9.2/WhoAmI`);
    expect(answer.status).toBe(502);
    const { error } = (await answer.json()) as { error: { message: string } };
    expect(error.message).toContain('does not answer');
    await lonely.close();
  });
});

/** fetch does not let a caller set Host, so this asks with plain http. */
const statusOf = (url: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    request(url, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    })
      .on('error', reject)
      .end();
  });
