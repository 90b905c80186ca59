import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { QueueClient } from '@azure/storage-queue';
import { type AzuriteQueue, startAzuriteQueue } from '../../builders/azurite-queue';
import { type ChildServer, startChildServer } from '../../builders/child-server';
import { eventually } from '../../builders/eventually';

interface Request {
  readonly path: string;
  readonly headers: Record<string, string>;
  readonly status: number;
}
interface Seen {
  readonly seen: { message: Record<string, unknown>; dequeueCount: number }[];
  readonly ticks: unknown[];
}
const root = resolve(__dirname, '../../..');

describe('the functions host, hosting a bundle that does not know it', () => {
  let azurite: AzuriteQueue;
  let host: ChildServer;
  const data = mkdtempSync(join(tmpdir(), 'o2c-host-'));

  beforeAll(async () => {
    azurite = await startAzuriteQueue();
    host = await startChildServer(join(root, 'local/functions-host/main.ts'), [
      ...['--bundle', join(__dirname, 'fixture'), '--queue', azurite.connectionString, '--data', data],
      ...['--master-key', 'the-master-key', '--function-key', 'the-function-key'],
    ]);
  });
  afterAll(async () => {
    await host.stop();
    await azurite.stop();
  });

  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${host.url}${path}`, { headers });
  const seen = async (): Promise<Seen> => {
    const answer: Seen = await (await get('/api/seen')).json();
    return answer;
  };

  test('gives a function the real request and sends its answer back: parameters, query, body, headers, cookies, hooks', async () => {
    const id = '6f1d1c5e-8f0a-5c0e-9d6b-0d27c0a5b2e1';
    const response = await fetch(`${host.url}/api/things/${id}?q=x%20y`, { method: 'POST', body: 'hello' });
    expect(await response.json()).toEqual({ id, q: 'x y', body: 'hello', method: 'POST' });
    expect(response.headers.get('x-hooked')).toBe('yes');
    expect(response.headers.get('set-cookie')).toBe('seen=1');
  });

  test('prefers the literal route, and leaves an optional parameter out', async () => {
    expect(await (await get('/api/things/me')).text()).toBe('literal route');
    expect(await (await get('/api/things')).json()).toMatchObject({ id: null });
  });

  test.each`
    path                                  | headers                                      | status
    ${'/api/none'}                        | ${{}}                                        | ${404}
    ${'/things/me'}                       | ${{}}                                        | ${404}
    ${'/api/keyed'}                       | ${{}}                                        | ${401}
    ${'/api/keyed'}                       | ${{ 'x-functions-key': 'wrong' }}            | ${401}
    ${'/api/keyed'}                       | ${{ 'x-functions-key': 'the-function-key' }} | ${200}
    ${'/api/keyed?code=the-function-key'} | ${{}}                                        | ${200}
    ${'/api/keyed'}                       | ${{ 'x-functions-key': 'the-master-key' }}   | ${200}
    ${'/api/master-only'}                 | ${{ 'x-functions-key': 'the-function-key' }} | ${401}
    ${'/api/master-only'}                 | ${{ 'x-functions-key': 'the-master-key' }}   | ${200}
  `('answers $status to $path with $headers', async ({ path, headers, status }: Request) => {
    expect((await get(path, headers)).status).toBe(status);
  });

  test('names the allowed methods in a 405', async () => {
    const response = await fetch(`${host.url}/api/keyed`, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET']);
  });

  test('answers 500 without a word about the inside when a function throws', async () => {
    const response = await get('/api/broken');
    expect([response.status, await response.text()]).toEqual([500, '']);
    expect(host.log.join('\n')).toContain('secret inside');
  });

  test('sends an output binding to the queue, one message per element, and runs the queue function for each', async () => {
    const response = await fetch(`${host.url}/api/produce`, {
      method: 'POST',
      body: JSON.stringify([{ n: 1 }, { n: 2 }]),
    });
    expect(response.status).toBe(201);
    const runs = await eventually(async () => {
      const done = (await seen()).seen.filter(({ message }) => message.n !== undefined);
      return done.length >= 2 ? done : undefined;
    });
    expect(runs).toEqual(
      expect.arrayContaining([expect.objectContaining({ message: { n: 1 }, dequeueCount: 1, id: 'string' })]),
    );
  });

  test('gives a message back five times, then moves it to the poison queue', async () => {
    await fetch(`${host.url}/api/produce`, { method: 'POST', body: JSON.stringify({ fail: 'always' }) });
    const poison = new QueueClient(azurite.connectionString, 'host-work-poison');
    const message = await eventually(async () => {
      if (!(await poison.exists())) return undefined;
      return (await poison.receiveMessages()).receivedMessageItems[0];
    });
    expect(Buffer.from(message.messageText, 'base64').toString()).toBe('{"fail":"always"}');
    const tries = (await seen()).seen.filter((run) => run.message.fail === 'always').map((run) => run.dequeueCount);
    expect(tries).toEqual([1, 2, 3, 4, 5]);
  });

  test('moves a message that is not base64 to the poison queue at once', async () => {
    const queue = new QueueClient(azurite.connectionString, 'host-work');
    await queue.createIfNotExists();
    await queue.sendMessage('not base64!');
    const poison = new QueueClient(azurite.connectionString, 'host-work-poison');
    const found = await eventually(async () =>
      (await poison.exists())
        ? (await poison.receiveMessages()).receivedMessageItems.find((item) => item.messageText === 'not base64!')
        : undefined,
    );
    expect(found.dequeueCount).toBe(1);
  });

  test('runs a timer by hand for the holder of the master key only', async () => {
    const run = (key: string, name = 'yearly') =>
      fetch(`${host.url}/admin/functions/${name}`, { method: 'POST', headers: { 'x-functions-key': key }, body: '{}' });
    expect((await run('the-function-key')).status).toBe(401);
    expect((await run('the-master-key', 'nothing')).status).toBe(404);
    expect((await run('the-master-key')).status).toBe(202);
    expect((await seen()).ticks).toEqual([expect.objectContaining({ isPastDue: false })]);
  });
});
