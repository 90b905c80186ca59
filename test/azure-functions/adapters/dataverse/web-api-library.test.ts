import { useLibrary } from '../../../../azure-functions/src/adapters/dataverse/web-api-library';
import { type ScriptedServer, aConnection, aContext, anError, aServer } from './a-dataverse';

describe('useLibrary', () => {
  let server: ScriptedServer;
  afterEach(() => server.close());
  const whoAmI = (deadline?: number) =>
    useLibrary(aConnection(server.url, deadline), aContext, (api) =>
      api.callFunction<{ UserId: string }>({ name: 'WhoAmI' }),
    );

  test('gives what the server answered', async () => {
    server = await aServer((_, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"UserId":"u"}'),
    );
    expect(await whoAmI()).toMatchObject({ outcome: 'ok', value: { UserId: 'u' } });
  });

  test('ends at our deadline when the connection is reset in mid body, where the library alone never would (reliability 2.1)', async () => {
    server = await aServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"UserId":');
      setImmediate(() => response.socket?.destroy());
    });
    expect((await whoAmI(150)).outcome).toBe('ambiguous');
  });

  test.each`
    status | code            | outcome
    ${403} | ${'0x80040220'} | ${'rejected'}
    ${412} | ${'0x80040237'} | ${'conflict'}
    ${429} | ${'0x80072326'} | ${'throttled'}
    ${503} | ${'0x80040216'} | ${'ambiguous'}
  `(
    'counts $status as $outcome',
    async ({ status, code, outcome }: { status: number; code: string; outcome: string }) => {
      server = await aServer((_, response) =>
        response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '3' }).end(anError(code)),
      );
      expect(await whoAmI()).toMatchObject({ outcome, ...(outcome === 'throttled' ? { retryAfterSeconds: 3 } : {}) });
    },
  );
});
