import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type Readable } from 'node:stream';
import { aZip } from '../import/an-environment';

type Child = ChildProcessByStdio<null, Readable, null>;

/** The server as a process of its own, as `npm start` runs it. */
describe('local/dataverse/main.ts', () => {
  const main = join(__dirname, '../../../../local/dataverse/main.ts');
  const folder = mkdtempSync(join(tmpdir(), 'dataverse-main-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  async function start(...more: readonly string[]): Promise<{ child: Child; url: string }> {
    const child = spawn(process.execPath, ['--import', 'tsx', main, '--port', '0', '--data', folder, ...more], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    return { child, url: (JSON.parse(line) as { url: string }).url };
  }
  const call = (url: string, path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${url}/api/data/v9.2/${path}`, {
      ...init,
      headers: { Authorization: 'Bearer x', 'Content-Type': 'application/json' },
    });
  const names = async (url: string): Promise<unknown> =>
    ((await (await call(url, 'accounts?$select=name')).json()) as { value: { name: string }[] }).value.map(
      (row) => row.name,
    );

  test('says when it is ready, keeps what was written through kill -9, and stops cleanly on SIGTERM', async () => {
    const first = await start();
    expect((await call(first.url, 'accounts', { method: 'POST', body: '{"name":"kept"}' })).status).toBe(204);
    first.child.kill('SIGKILL');
    await once(first.child, 'exit');
    const second = await start();
    expect(await names(second.url)).toEqual(['kept']);
    second.child.kill('SIGTERM');
    expect(await once(second.child, 'exit')).toEqual([0, null]);
  });

  test('has the documented service protection limits when asked for', async () => {
    const { child, url } = await start('--limits', 'documented');
    expect((await call(url, 'WhoAmI')).headers.get('x-ms-ratelimit-burst-remaining-xrm-requests')).toBe('5999');
    child.kill('SIGTERM');
    await once(child, 'exit');
  });

  test.each([
    ['no zip', 'rubbish', /Invalid Import File/],
    ['no file', undefined, /missing\.zip/],
    ['a broken part', aZip({ 'solution.xml': '<ImportExportXml', 'customizations.xml': '' }), /solution\.xml/],
  ])('ends with exit code 1 and the name of the part when the solution is %s', async (_case, content, message) => {
    const zip = join(folder, content === undefined ? 'missing.zip' : 'bad.zip');
    if (content !== undefined) writeFileSync(zip, content);
    const parameters = ['--import', 'tsx', main, '--port', '0', '--data', folder, '--solution', zip];
    const child = spawn(process.execPath, parameters, { stdio: ['ignore', 'pipe', 'pipe'] });
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (text: Buffer) => (said.stdout += text.toString()));
    child.stderr.on('data', (text: Buffer) => (said.stderr += text.toString()));
    expect(await once(child, 'close')).toEqual([1, null]);
    expect(said.stdout).toBe('');
    expect(said.stderr).toMatch(message);
    expect(said.stderr).toContain(zip);
    expect(said.stderr).not.toMatch(/\n\s+at /);
  });
});
