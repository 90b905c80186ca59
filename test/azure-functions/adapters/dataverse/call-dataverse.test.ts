import { callDataverse } from '../../../../azure-functions/src/adapters/dataverse/call-dataverse';
import { type ScriptedServer, aConnection, aContext, anError, aServer } from './a-dataverse';

describe('callDataverse', () => {
  let server: ScriptedServer;
  afterEach(() => server.close());
  const get = async (deadline?: number) =>
    callDataverse(aConnection(server.url, deadline), aContext, { method: 'GET', path: 'accounts' });

  test.each`
    status | body                               | headers                   | outcome
    ${200} | ${'{}'}                            | ${{}}                     | ${'ok'}
    ${204} | ${''}                              | ${{}}                     | ${'ok'}
    ${400} | ${anError('0x80040203')}           | ${{}}                     | ${'rejected'}
    ${401} | ${''}                              | ${{}}                     | ${'rejected'}
    ${403} | ${anError('0x80040220')}           | ${{}}                     | ${'rejected'}
    ${404} | ${anError('0x80040217')}           | ${{}}                     | ${'rejected'}
    ${302} | ${''}                              | ${{ location: '/x' }}     | ${'rejected'}
    ${409} | ${anError('0x80040237')}           | ${{}}                     | ${'conflict'}
    ${400} | ${anError('0x80040237')}           | ${{}}                     | ${'conflict'}
    ${412} | ${anError('0x80060882')}           | ${{}}                     | ${'conflict'}
    ${429} | ${anError('0x80072322')}           | ${{ 'retry-after': '7' }} | ${'throttled'}
    ${500} | ${anError('0x80040216')}           | ${{}}                     | ${'ambiguous'}
    ${502} | ${'<html>Bad Gateway</html>'}      | ${{}}                     | ${'ambiguous'}
    ${503} | ${''}                              | ${{}}                     | ${'ambiguous'}
    ${504} | ${''}                              | ${{}}                     | ${'ambiguous'}
    ${501} | ${anError('0x0', 'not supported')} | ${{}}                     | ${'rejected'}
  `('counts $status $body as $outcome', async ({ status, body, headers, outcome }: Row) => {
    server = await aServer((_, response) => response.writeHead(status, headers).end(body));
    expect((await get()).outcome).toBe(outcome);
  });

  test('says how long a 429 asks to wait', async () => {
    server = await aServer((_, response) => response.writeHead(429, { 'retry-after': '7' }).end(anError('0x80072321')));
    expect(await get()).toEqual({ outcome: 'throttled', code: '0x80072321', retryAfterSeconds: 7 });
  });

  test('keeps the beginning of a gateway page for the log', async () => {
    server = await aServer((_, response) => response.writeHead(502).end('<html>Bad Gateway</html>'));
    expect(await get()).toMatchObject({ reason: expect.stringContaining('Bad Gateway') });
  });

  test('is ambiguous when the connection is reset in mid body', async () => {
    server = await aServer((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('{"value":[');
      setImmediate(() => response.socket?.destroy());
    });
    expect((await get()).outcome).toBe('ambiguous');
  });

  test('is ambiguous when no answer comes before the deadline', async () => {
    server = await aServer(() => undefined);
    expect(await get(80)).toEqual({ outcome: 'ambiguous', reason: 'no answer within 80 ms', tooSlow: true });
  });

  test('is ambiguous when nobody listens', async () => {
    server = await aServer(() => undefined);
    await server.close();
    expect((await get()).outcome).toBe('ambiguous');
  });

  test('sends token, correlation and the person it acts for', async () => {
    server = await aServer((_, response) => response.writeHead(200).end('{}'));
    const actingAs = { directoryObjectId: '22222222-2222-4222-8222-222222222222' };
    await callDataverse(aConnection(server.url), { ...aContext, actingAs }, { method: 'GET', path: 'accounts' });
    expect(server.seen[0]?.headers).toMatchObject({
      authorization: 'Bearer a-token',
      'x-ms-correlation-id': aContext.correlationId,
      callerobjectid: actingAs.directoryObjectId,
    });
  });

  test('never takes its token to another server', async () => {
    server = await aServer(() => undefined);
    const call = () =>
      callDataverse(aConnection(server.url), aContext, { method: 'GET', path: 'http://127.0.0.1:1/steal' });
    expect(call).toThrow('outside the organization');
  });
});

interface Row {
  readonly status: number;
  readonly body: string;
  readonly headers: Record<string, string>;
  readonly outcome: string;
}
