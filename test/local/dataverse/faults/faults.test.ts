import { aDataverse, errorOf, rowsOf, type TestDataverse } from '../contract/a-dataverse';
import { aReceiver, type Receiver } from '../pipeline/a-receiver';
import { aStep } from '../pipeline/a-step';
import { install, struck } from './install';

/** Scripted faults: what the proofs of the product rely on must itself be proved (spec/reliability.md 3.2). */
describe('a scripted fault', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  afterEach(() => fetch(`${dataverse.url}/__local/faults`, { method: 'DELETE' }));
  afterAll(() => dataverse.close());

  const post = (name: string) => dataverse.call('POST', 'accounts', { body: { name } });
  const stored = async (name: string): Promise<number> =>
    rowsOf(await dataverse.call('GET', `accounts?$select=name&$filter=name eq '${name}'`)).length;

  test.each([
    ['requests', '0x80072322', 'Number of requests exceeded the limit of 6000'],
    ['time', '0x80072321', 'Combined execution time of incoming requests exceeded limit of 1,200,000 milliseconds'],
    ['concurrency', '0x80072326', 'Number of concurrent requests exceeded the limit of 52.'],
  ])('F6: throttles on %s with code, text and Retry-After, and executes nothing', async (facet, code, text) => {
    await install(dataverse, { kind: 'throttle', facet, retryAfter: 7 });
    const answer = await post(facet);
    expect([answer.status, answer.headers.get('retry-after'), errorOf(answer).code]).toEqual([429, '7', code]);
    expect(errorOf(answer).message).toContain(text);
    expect(await stored(facet)).toBe(0);
  });
  test('F6: throttles without saying when to come back', async () => {
    await install(dataverse, { kind: 'throttle', facet: 'requests' });
    expect((await post('x')).headers.has('retry-after')).toBe(false);
  });
  test.each([
    [502, 'before', 0],
    [503, 'before', 0],
    [504, 'before', 0],
    [502, 'after', 1],
    [503, 'after', 1],
    [504, 'after', 1],
  ])("F7: answers a gateway's %i %s the execution", async (status, moment, rows) => {
    await install(dataverse, { kind: 'gateway', status, moment });
    const answer = await post(`${status} ${moment}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(await stored(`${status} ${moment}`)).toBe(rows);
  });
  test.each([
    ['before', 0],
    ['after', 1],
  ])('F2: resets the connection %s the execution', async (moment, rows) => {
    await install(dataverse, { kind: 'reset', moment });
    await expect(post(`reset ${moment}`)).rejects.toThrow('fetch failed');
    expect(await stored(`reset ${moment}`)).toBe(rows);
  });
  test('F4: resets the connection in the middle of the body', async () => {
    await install(dataverse, { kind: 'reset', moment: 'in-body', match: { method: 'GET' } });
    const response = await fetch(`${dataverse.api}WhoAmI`, { headers: { Authorization: 'Bearer x' } });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
  });
  test('F4: cuts an answer short that looks complete', async () => {
    await install(dataverse, { kind: 'truncate' });
    const answer = await dataverse.call('GET', 'WhoAmI');
    expect(answer.status).toBe(200);
    expect(() => JSON.parse(answer.text) as unknown).toThrow(SyntaxError);
  });
  test('F4: cuts a batch short between its parts, so that the end of the multipart is missing', async () => {
    await install(dataverse, { kind: 'truncate', match: { path: '^\\$batch' } });
    const body = batch([
      ['POST', 'accounts', { name: 'multipart one' }],
      ['POST', 'accounts', { name: 'multipart two' }],
    ]);
    const headers = { 'Content-Type': 'multipart/mixed; boundary=b' };
    const answer = await dataverse.call('POST', '$batch', { body, headers });
    const boundary = /boundary=(\S+)/.exec(answer.headers.get('content-type') ?? '')?.[1] ?? '';
    expect([answer.status, answer.headers.get('content-length')]).toEqual([200, String(answer.text.length)]);
    expect(answer.text).toContain(`--${boundary}\r\n`);
    expect(answer.text).not.toContain(`--${boundary}--`);
    expect([await stored('multipart one'), await stored('multipart two')]).toEqual([1, 1]);
  });
  test('F8: says 401', async () => {
    await install(dataverse, { kind: 'unauthorized' });
    expect((await dataverse.call('GET', 'WhoAmI')).status).toBe(401);
  });
  test('F9: answers 412 to one operation of a batch, and the others are carried out', async () => {
    const id = await dataverse.create('accounts', { name: 'before' });
    await install(dataverse, { kind: 'conflict', match: { method: 'PATCH', path: '^accounts' } });
    const body = batch([
      ['POST', 'accounts', { name: 'beside' }],
      ['PATCH', `accounts(${id})`, { name: 'after' }],
    ]);
    const headers = { 'Content-Type': 'multipart/mixed; boundary=b', Prefer: 'odata.continue-on-error' };
    const answer = await dataverse.call('POST', '$batch', { body, headers });
    expect(answer.text).toContain('0x80060882');
    expect([await stored('beside'), await stored('before'), await stored('after')]).toEqual([1, 1, 0]);
  });
  test('F5: delays the answer', async () => {
    await install(dataverse, { kind: 'delay', milliseconds: 200, moment: 'after' });
    const late = fetch(`${dataverse.api}WhoAmI`, {
      headers: { Authorization: 'Bearer x' },
      signal: AbortSignal.timeout(20),
    });
    await expect(late).rejects.toThrow('aborted due to timeout');
  });
  test('takes as long as the rows take: a + b for each row written or shown', async () => {
    await install(dataverse, { kind: 'latency', base: 50, perRow: 20, times: 3 });
    const taken = async (work: () => Promise<unknown>): Promise<number> => {
      const started = performance.now();
      await work();
      return performance.now() - started;
    };
    const Targets = Array.from({ length: 10 }, () => ({
      '@odata.type': 'Microsoft.Dynamics.CRM.letter',
      subject: 'l',
    }));
    const path = 'letters/Microsoft.Dynamics.CRM.CreateMultiple';
    expect(await taken(() => dataverse.call('POST', path, { body: { Targets } }))).toBeGreaterThanOrEqual(249);
    expect(await taken(() => dataverse.call('GET', 'letters?$top=5'))).toBeGreaterThanOrEqual(149);
    const nothing = await taken(() => dataverse.call('GET', 'WhoAmI'));
    expect([nothing >= 49, nothing < 149]).toEqual([true, true]);
  });
  test('F13: the clock jumps, forwards and back, and stays there', async () => {
    const createdOn = async (): Promise<number> => {
      const id = await dataverse.create('tasks', { subject: 'when' });
      return Date.parse(String((await dataverse.call('GET', `tasks(${id})?$select=createdon`)).json['createdon']));
    };
    const before = await createdOn();
    await install(dataverse, { kind: 'clock-jump', milliseconds: 7_200_000, match: { method: 'POST' } });
    const later = await createdOn();
    await install(dataverse, { kind: 'clock-jump', milliseconds: -10_800_000, match: { method: 'POST' } });
    const earlier = await createdOn();
    await install(dataverse, { kind: 'clock-jump', milliseconds: 3_600_000, match: { method: 'POST' } });
    const hours = [later - before, earlier - later, (await createdOn()) - earlier].map((gap) =>
      Math.round(gap / 60_000),
    );
    expect(hours).toEqual([120, -180, 60]);
  });
  test('lets some pass, strikes so many times, and waits for its own requests', async () => {
    await install(dataverse, {
      kind: 'gateway',
      status: 503,
      moment: 'before',
      skip: 1,
      times: 2,
      match: { method: 'POST', path: '^accounts$', body: 'ours' },
    });
    const statuses: number[] = [(await post('theirs')).status];
    for (const name of ['ours 1', 'ours 2', 'ours 3', 'ours 4']) statuses.push((await post(name)).status);
    expect(statuses).toEqual([204, 204, 503, 503, 204]);
    expect(await struck(dataverse)).toEqual([
      { id: expect.any(Number) as number, kind: 'gateway', seen: 4, struck: 2 },
    ]);
  });
  test.each([
    [{ kind: 'earthquake' }],
    [{ kind: 'throttle', facet: 'patience' }],
    [{ kind: 'gateway', status: 500, moment: 'before' }],
    [{ kind: 'truncate', match: { path: '(' } }],
    [{ kind: 'truncate', match: { colour: 'red' } }],
    [{ kind: 'truncate', times: 'often' }],
    [{ kind: 'latency', base: -1 }],
    [{ kind: 'clock-jump', milliseconds: 'soon' }],
  ])('is refused when it is not understood: %j', async (fault) => {
    await expect(install(dataverse, fault)).rejects.toThrow('400');
  });
  test('is not installed for a page of a browser', async () => {
    const headers = { Origin: 'https://evil.example' };
    const body = '{"kind":"truncate"}';
    const response = await fetch(`${dataverse.url}/__local/faults`, { method: 'POST', headers, body });
    expect(response.status).toBe(403);
  });

  describe('of a delivery', () => {
    let receiver: Receiver;
    let step: string;
    beforeEach(async () => {
      receiver = await aReceiver();
      step = await aStep(dataverse, { message: 'Create', table: 'task', url: receiver.url });
    });
    afterEach(async () => {
      await dataverse.call('DELETE', `sdkmessageprocessingsteps(${step})`);
      await receiver.close();
    });
    const deliveredAfter = async (...subjects: readonly string[]): Promise<readonly string[]> => {
      for (const subject of subjects) await dataverse.create('tasks', { subject });
      await dataverse.idle();
      return receiver.received.map(({ text }) => /"subject","value":"(\w+)"/.exec(text)?.[1] ?? '');
    };
    test('F10: delivers it twice', async () => {
      await install(dataverse, { kind: 'deliver-twice', match: { table: 'task', message: 'Create' } });
      expect(await deliveredAfter('first', 'second')).toHaveLength(3);
    });
    test('loses it, and the platform believes it was delivered', async () => {
      await install(dataverse, { kind: 'drop-delivery' });
      expect(await deliveredAfter('lost', 'found')).toEqual(['found']);
    });
    test('F11: lets a later one pass', async () => {
      await install(dataverse, { kind: 'hold-delivery', milliseconds: 1_100 });
      expect(await deliveredAfter('early', 'late')).toEqual(['late']);
      for (const end = Date.now() + 10_000; receiver.received.length < 2 && Date.now() < end;) {
        await new Promise((resolve) => setImmediate(resolve));
      }
      expect(await deliveredAfter()).toEqual(['late', 'early']);
    });
  });
});

type Part = readonly [method: string, path: string, body: unknown];

/** A batch of single operations. */
const batch = (parts: readonly Part[]): string =>
  [
    ...parts.flatMap(([method, path, body]) => [
      '--b',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `${method} /api/data/v9.2/${path} HTTP/1.1`,
      'Content-Type: application/json',
      '',
      JSON.stringify(body),
    ]),
    '--b--',
    '',
  ].join('\r\n');
