import { DOCUMENTED_LIMITS } from '../../../../local/dataverse/limits/protection-limits';
import { createServiceProtection } from '../../../../local/dataverse/limits/service-protection';
import { aDataverse, type Answer, errorOf, rowsOf, type TestDataverse } from '../contract/a-dataverse';
import { install } from '../faults/install';
import { aReceiver } from '../pipeline/a-receiver';
import { aStep } from '../pipeline/a-step';

/** The three service protection limits, over HTTP; time is the server's own, which the test moves. */
describe('the service protection limits', () => {
  const start = Date.parse('2026-03-01T10:00:00Z');
  let time = start;
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse({ now: () => new Date(time), limits: DOCUMENTED_LIMITS });
  });
  beforeEach(async () => {
    time = start;
    await limit({});
  });
  afterAll(() => dataverse.close());

  const ask = (): Promise<Answer> => dataverse.call('GET', 'WhoAmI');
  const statuses = async (count: number): Promise<readonly number[]> => {
    const answers: number[] = [];
    for (let asked = 0; asked < count; asked += 1) answers.push((await ask()).status);
    return answers;
  };
  const limit = async (limits: object, method = 'POST'): Promise<unknown> =>
    (await fetch(`${dataverse.url}/__local/limits`, { method, body: JSON.stringify(limits) })).json();
  const refusal = (answer: Answer) => [answer.status, errorOf(answer).code, answer.headers.get('retry-after')];

  test('row 93: the documented limits: 6,000 requests and 1,200 s in 300 s, 52 at once; each answer says what is left', async () => {
    await limit({});
    const answer = await ask();
    expect(answer.headers.get('x-ms-ratelimit-burst-remaining-xrm-requests')).toBe('5999');
    expect(answer.headers.get('x-ms-ratelimit-time-remaining-xrm-requests')).toMatch(/^1,(?:200\.00|199\.\d\d)$/);
    expect(answer.headers.get('x-ms-dop-hint')).toBe('4');
    const shown = (await (await fetch(`${dataverse.url}/__local/limits`)).json()) as unknown;
    expect(shown).toEqual({ requests: 6000, executionMilliseconds: 1_200_000, windowSeconds: 300, concurrent: 52 });
  });
  test('row 93: one request more within 300 s than allowed is 429 0x80072322, and executes nothing', async () => {
    await limit({ requests: 120 });
    for (let sent = 0; sent < 120; sent += 1) {
      time += 1_000;
      expect((await ask()).status).toBe(200);
    }
    const answer = await dataverse.call('POST', 'accounts', { body: { name: 'one too many' } });
    // The first of them was sent 119 s ago, so the first place is free in 181 s; the refused one takes it, and the second is free in 182 s.
    expect(refusal(answer)).toEqual([429, '0x80072322', '182']);
    expect(errorOf(answer).message).toBe(
      'Number of requests exceeded the limit of 120 over time window of 300 seconds.',
    );
    expect(answer.headers.get('x-ms-ratelimit-burst-remaining-xrm-requests')).toBe('0');
    await limit({}, 'DELETE');
    expect(rowsOf(await dataverse.call('GET', "accounts?$filter=name eq 'one too many'"))).toEqual([]);
  });
  test('row 93: with the documented limits the 6,001st request, the first after 1,200 s of execution and the 53rd at once are refused', () => {
    const protection = createServiceProtection(() => new Date(time), DOCUMENTED_LIMITS);
    const asked = (user: string, milliseconds: number): string => {
      const admission = protection.enter(user);
      if (admission.kind === 'refused') return `${admission.facet} ${admission.retryAfter}`;
      return admission.leave(milliseconds)['x-ms-ratelimit-time-remaining-xrm-requests'] ?? '';
    };
    for (let sent = 0; sent < 6000; sent += 1) expect(asked('one', 0)).toBe('1,200.00');
    expect(asked('one', 0)).toBe('requests 300');
    expect([asked('two', 1_199_000), asked('two', 1_000), asked('two', 0)]).toEqual(['1.00', '0.00', 'time 300']);
    const atOnce = Array.from({ length: 53 }, () => protection.enter('three').kind);
    expect(atOnce.filter((kind) => kind === 'refused')).toHaveLength(1);
  });
  test('row 93: after Retry-After the user is let in again, and not a second before', async () => {
    await limit({ requests: 3 });
    expect(await statuses(3)).toEqual([200, 200, 200]);
    time += 10_000;
    expect(refusal(await ask())).toEqual([429, '0x80072322', '290']);
    time += 290_000;
    expect(await statuses(3)).toEqual([200, 200, 429]);
    await limit({ requests: 1 });
    expect(await statuses(2)).toEqual([200, 429]);
    time += 299_000;
    expect(await statuses(1)).toEqual([429]);
  });
  test('row 93: who goes on asking while he is refused waits longer (our choice)', async () => {
    await limit({ requests: 2 });
    await statuses(2);
    time += 100_000;
    expect((await ask()).headers.get('retry-after')).toBe('200');
    expect((await ask()).headers.get('retry-after')).toBe('300');
  });
  test('row 93: execution times add up, waits for webhooks included; what is beyond 0x80072321', async () => {
    await limit({ executionMilliseconds: 100 });
    await install(dataverse, { kind: 'delay', milliseconds: 60, moment: 'before', times: 2 });
    expect(await statuses(2)).toEqual([200, 200]);
    const answer = await ask();
    expect(refusal(answer)).toEqual([429, '0x80072321', '300']);
    expect(errorOf(answer).message).toBe(
      'Combined execution time of incoming requests exceeded limit of 100 milliseconds over time window of 300 seconds. ' +
        'Decrease number of concurrent requests or reduce the duration of requests and try again later.',
    );
    expect(answer.headers.get('x-ms-ratelimit-time-remaining-xrm-requests')).toBe('0.00');
    time += 300_000;
    expect((await ask()).status).toBe(200);
  });
  test('row 93: one more at once than allowed is refused at once, 0x80072326', async () => {
    const receiver = await aReceiver();
    const step = await aStep(dataverse, { message: 'Create', table: 'task', url: receiver.url, stage: 10, mode: 0 });
    await limit({ concurrent: 2 });
    let release: (status: number) => void = () => undefined;
    const held = new Promise<number>((resolve) => (release = resolve));
    const both = new Promise<void>((resolve) => {
      receiver.answer = (_, count) => {
        if (count === 2) resolve();
        return held;
      };
    });
    const first = [1, 2].map((subject) => dataverse.call('POST', 'tasks', { body: { subject: String(subject) } }));
    await both;
    const answer = await ask();
    release(200);
    const answers = (await Promise.all(first)).map(({ status }) => status);
    const after = await ask();
    await limit({}, 'DELETE');
    await dataverse.call('DELETE', `sdkmessageprocessingsteps(${step})`);
    await receiver.close();
    expect(refusal(answer)).toEqual([429, '0x80072326', '1']);
    expect(errorOf(answer).message).toBe('Number of concurrent requests exceeded the limit of 2.');
    expect([...answers, after.status]).toEqual([204, 204, 200]);
  });
  test('row 93: a batch and a bulk message are one request each', async () => {
    await limit({ requests: 3 });
    const part = '--b\r\nContent-Type: application/http\r\n\r\nGET WhoAmI HTTP/1.1\r\n\r\n\r\n';
    const headers = { 'Content-Type': 'multipart/mixed; boundary=b' };
    const batch = await dataverse.call('POST', '$batch', { body: `${part.repeat(100)}--b--\r\n`, headers });
    expect(batch.headers.get('x-ms-ratelimit-burst-remaining-xrm-requests')).toBe('2');
    const Targets = Array.from({ length: 50 }, () => ({ '@odata.type': 'Microsoft.Dynamics.CRM.task', subject: 's' }));
    const bulk = await dataverse.call('POST', 'tasks/Microsoft.Dynamics.CRM.CreateMultiple', { body: { Targets } });
    expect([bulk.status, bulk.headers.get('x-ms-ratelimit-burst-remaining-xrm-requests')]).toEqual([200, '1']);
  });
  test('a fault that breaks an answer gives its place back', async () => {
    await limit({ concurrent: 1 });
    await install(dataverse, { kind: 'truncate', match: { method: 'DELETE' } });
    const id = await dataverse.create('tasks', { subject: 'gone' });
    expect((await dataverse.call('DELETE', `tasks(${id})`)).status).toBe(400);
    expect((await ask()).status).toBe(200);
  });
  test('a clock that is set back starts from an empty window', async () => {
    await limit({ requests: 1 });
    expect(await statuses(2)).toEqual([200, 429]);
    time -= 3_600_000;
    expect(await statuses(1)).toEqual([200]);
  });
  test('they are off unless asked for, and nothing is said of them then', async () => {
    const open = await aDataverse();
    expect(await (await fetch(`${open.url}/__local/limits`)).json()).toBeNull();
    expect((await open.call('GET', 'WhoAmI')).headers.has('x-ms-dop-hint')).toBe(false);
    await open.close();
  });
  test.each(['{"requests":0}', '{"patience":1}', '[]', '{', '{"concurrent":"many"}'])(
    'refuses the limits %s',
    async (body) => {
      const response = await fetch(`${dataverse.url}/__local/limits`, { method: 'POST', body });
      expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('Limits: ')]);
    },
  );
});
