import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { aDataverse, type TestDataverse } from '../contract/a-dataverse';
import { aReceiver } from '../pipeline/a-receiver';
import { aStep } from '../pipeline/a-step';
import { takeSnapshot } from '../snapshots/snapshot';

const BUILT = join(__dirname, '../../../../dist/OrderToCash.zip');

describe('the pages of the local Dataverse', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  afterAll(() => dataverse.close());

  const read = async (path: string): Promise<string> => (await fetch(`${dataverse.url}${path}`)).text();
  const press = (button: string, form: Record<string, string>): Promise<Response> =>
    fetch(`${dataverse.url}/control/${button}`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: dataverse.url },
      body: new URLSearchParams(form).toString(),
    });
  const token = async (): Promise<string> => /name="token" value="([^"]+)"/.exec(await read('/'))?.[1] ?? '';

  test('list tables, their rows and one row, text escaped, lookups as links', async () => {
    const parent = await dataverse.create('accounts', { name: '<script>alert(1)</script>' });
    const child = await dataverse.create('accounts', {
      name: 'Child',
      'parentaccountid@odata.bind': `/accounts(${parent})`,
    });
    expect(await read('/')).toContain('<a href="/tables/account">account</a>');
    expect(await read('/tables')).toContain('salesorders');
    const rows = await read('/tables/account');
    expect(rows).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(rows).not.toContain('<script>');
    expect(await read(`/tables/account/${child}`)).toContain(`<a href="/tables/account/${parent}">`);
    expect(await read('/tables/account?name=chil')).not.toContain('alert(1)');
  });
  test('turn the pages of a long table without losing or repeating a row', async () => {
    const targets = Array.from({ length: 120 }, (_, index) => ({
      '@odata.type': 'Microsoft.Dynamics.CRM.task',
      subject: `Task ${String(index)}.`,
    }));
    await dataverse.call('POST', 'tasks/Microsoft.Dynamics.CRM.CreateMultiple', { body: { Targets: targets } });
    const seen: string[] = [];
    for (let path: string | undefined = '/tables/task'; path !== undefined;) {
      const text: string = await read(path);
      seen.push(...[...text.matchAll(/<td>(Task \d+\.)<\/td>/g)].map(([, subject = '']) => subject));
      path = /<a href="([^"]+)">Next rows/.exec(text)?.[1]?.replaceAll('&amp;', '&');
    }
    expect(seen).toHaveLength(120);
    expect(new Set(seen).size).toBe(120);
  });
  test('list a solution with its components', async () => {
    dataverse.services.importSolution({ zip: readFileSync(BUILT), overwrite: true });
    expect(await read('/')).toContain('<a href="/solutions/OrderToCash">OrderToCash</a>');
    expect(await read('/solutions/OrderToCash')).toContain('<h2>Components</h2>');
  });
  test('say what failed and why, inside a batch, too', async () => {
    await dataverse.call('GET', 'nothings');
    expect(await read('/requests')).toContain('Resource not found for the segment &#39;nothings&#39;.');
    const body =
      '--b\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nGET accounts?$select=wrong HTTP/1.1\r\n\r\n\r\n--b--';
    await dataverse.call('POST', '$batch', { body, headers: { 'Content-Type': 'multipart/mixed;boundary=b' } });
    expect(await read('/requests')).toContain('Could not find a property named &#39;wrong&#39;');
  });
  test('log what was delivered to webhooks and what was refused', async () => {
    const receiver = await aReceiver();
    await aStep(dataverse, { message: 'Create', table: 'contact', url: receiver.url });
    await dataverse.create('contacts', { lastname: 'Heard' });
    await dataverse.idle();
    await receiver.close();
    const text = await read('/deliveries');
    expect(text).toContain(receiver.url);
    expect(text).toMatch(/<td>Create<\/td><td>contact<\/td>.*<td>delivered<\/td>/);
  });
  test('take a snapshot, go back to it, and reset to the first state, by buttons of their own', async () => {
    await takeSnapshot(dataverse, 'initial');
    expect((await press('snapshot', { token: await token(), name: 'noon' })).status).toBe(303);
    const created = await dataverse.create('accounts', { name: 'After noon' });
    expect((await press('restore', { token: await token(), name: 'noon' })).status).toBe(303);
    expect((await dataverse.call('GET', `accounts(${created})`)).status).toBe(404);
    const again = await dataverse.create('accounts', { name: 'After noon' });
    expect((await press('reset', { token: await token() })).status).toBe(303);
    expect((await dataverse.call('GET', `accounts(${again})`)).status).toBe(404);
  });
  test.each(['', 'wrong'])('do not obey a form with the token "%s"', async (wrong) => {
    expect((await press('reset', { token: wrong })).status).toBe(403);
  });
  test('never show the secret of an endpoint', async () => {
    const endpoint = { name: 'secretive', contract: 8, authtype: 4, url: 'http://127.0.0.1:9/x', authvalue: 'pssst' };
    const id = await dataverse.create('serviceendpoints', { ...endpoint, messageformat: 2, connectionmode: 1 });
    expect(await read(`/tables/serviceendpoint/${id}`)).toContain('secretive');
    expect(await read(`/tables/serviceendpoint/${id}`)).not.toContain('pssst');
    expect(await read('/tables/serviceendpoint')).not.toContain('pssst');
  });
  test.each(['/tables/none', '/tables/account/none', '/solutions/none', '/tables/account/1/2', '/control'])(
    'answer 404 or 405 for %s',
    async (path) => {
      expect([404, 405]).toContain((await fetch(`${dataverse.url}${path}`)).status);
    },
  );
});
