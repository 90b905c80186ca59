import { createServer, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, type LookupFunction } from 'node:net';
import { httpSignals, type OutboundBounds } from '../../../../azure-functions/src/adapters/signals/http-signals';
import { isPublicAddress } from '../../../../azure-functions/src/adapters/signals/is-public-address';

const LINE = JSON.stringify({ customer: 'C-1', kind: 'rating', value: 3, observedOn: '2026-06-01' });

let server: Server;
let answer: RequestListener;
let asked = 0;
let url: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    asked += 1;
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/ratings`;
});
afterAll(
  () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    }),
);
beforeEach(() => {
  asked = 0;
  answer = (_request, response) => response.end(LINE);
});

const bounds: OutboundBounds = { hosts: ['127.0.0.1'], deadlineMilliseconds: 5_000, mostBytes: 1_000 };
const ask = (over: Partial<OutboundBounds> = {}, to = url) =>
  httpSignals({ name: 'agency', url: to, staleAfterDays: 7 }, { ...bounds, ...over }).read();
const refused = (code: string) => ({ ok: false, error: { code } });

describe('httpSignals (spec/reliability.md 4.2 nos. 30, 47)', () => {
  test('reads what a listed host says, in its own name', async () =>
    expect(await ask()).toMatchObject({ ok: true, value: { signals: [{ source: 'agency', staleAfterDays: 7 }] } }));

  test.each([
    ['a host that is not listed', { hosts: ['ratings.example'] }, undefined],
    ['no list at all', { hosts: [] }, undefined],
    ['another address', {}, 'http://127.0.0.2/'],
    ['the metadata service', {}, 'http://169.254.169.254/metadata'],
    ['a name without TLS', { hosts: ['ratings.example'] }, 'http://ratings.example/'],
    ['a password in the address', {}, 'http://user:secret@127.0.0.1/'],
    ['a file', {}, 'file:///etc/passwd'],
    ['no address', {}, 'agency'],
  ])('%s is not called', async (_name, over, to) => {
    expect(await ask(over, to)).toMatchObject(refused('signals.not-allowed'));
    expect(asked).toBe(0);
  });

  test('a redirect is not followed', async () => {
    answer = (_request, response) => response.writeHead(302, { location: url }).end();
    expect(await ask()).toMatchObject(refused('signals.redirected'));
    expect(asked).toBe(1);
  });

  test.each(['127.0.0.1', '10.0.0.5', '169.254.169.254', '::1', '::ffff:192.168.0.1', 'fd00::1'])(
    'a listed name that leads to %s is not called',
    async (address) => {
      const lookup: LookupFunction = (_hostname, _options, callback) => {
        callback(null, [{ address, family: address.includes(':') ? 6 : 4 }]);
      };
      const said = await ask({ hosts: ['ratings.example'], lookup }, 'https://ratings.example/');
      expect(said).toMatchObject({
        ok: false,
        error: { code: 'signals.unreachable', reason: expect.stringContaining('inside') as string },
      });
      expect(asked).toBe(0);
    },
  );

  test('an answer above the cap is cut off, said size or not', async () => {
    answer = (_request, response) => {
      response.write('x'.repeat(900));
      response.end('x'.repeat(900));
    };
    expect(await ask()).toMatchObject(refused('signals.too-large'));
  });

  test('a service that never ends is given up at the deadline', async () => {
    answer = (_request, response) => response.write('x');
    expect(await ask({ deadlineMilliseconds: 50 })).toMatchObject(refused('signals.too-slow'));
  });

  test.each([
    ['an error', 500, 'signals.status'],
    ['nothing new', 204, 'signals.status'],
  ])('%s is no answer', async (_name, status, code) => {
    answer = (_request, response) => response.writeHead(status).end();
    expect(await ask()).toMatchObject(refused(code));
  });

  test('bytes that are no text are refused', async () => {
    answer = (_request, response) => response.end(Buffer.from([0xff, 0xfe, 0xfd]));
    expect(await ask()).toMatchObject(refused('signals.not-text'));
  });
});

test.each([
  ['8.8.8.8', true],
  ['2606:4700::1111', true],
  ['::ffff:8.8.8.8', true],
  ['172.16.0.1', false],
  ['100.64.0.1', false],
  ['0.0.0.0', false],
  ['255.255.255.255', false],
  ['fe80::1', false],
  ['not an address', false],
])('%s is public: %s', (address, expected) => expect(isPublicAddress(address)).toBe(expected));
