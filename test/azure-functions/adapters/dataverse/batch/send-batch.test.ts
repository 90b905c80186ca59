import { type ChangeSet } from '../../../../../azure-functions/src/adapters/dataverse/batch/change-set';
import { sendBatch } from '../../../../../azure-functions/src/adapters/dataverse/batch/send-batch';
import { type ScriptedServer, aConnection, aContext, anError, aServer } from '../a-dataverse';

const post = (name: string) => ({ method: 'POST' as const, path: 'accounts', body: JSON.stringify({ name }) });
const two: readonly ChangeSet[] = [[post('a'), post('b')], [post('c')]];

const answer = (status: string, body = '', id = '1') =>
  [
    '--inner',
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    `Content-ID: ${id}`,
    '',
    `HTTP/1.1 ${status}`,
    'OData-Version: 4.0',
    '',
    body,
  ].join('\r\n');
const set = (...answers: string[]) =>
  ['--outer', 'Content-Type: multipart/mixed; boundary=inner', '', ...answers, '--inner--', ''].join('\r\n');
const whole = (...sets: string[]) => `${sets.join('\r\n')}\r\n--outer--\r\n`;

describe('sendBatch', () => {
  let server: ScriptedServer;
  afterEach(() => server.close());
  const sent = async (body: string, status = 200) => {
    server = await aServer((_, response) =>
      response.writeHead(status, { 'content-type': 'multipart/mixed; boundary=outer' }).end(body),
    );
    return sendBatch(aConnection(server.url), aContext, two);
  };

  test('sends each transaction as a change set of its own, lines ending with CRLF, Content-IDs unique across the batch', async () => {
    await sent(whole(set(answer('204 No Content'), answer('204 No Content')), set(answer('204 No Content'))));
    const body = server.seen[0]?.body ?? '';
    expect(server.seen[0]).toMatchObject({
      method: 'POST',
      url: '/api/data/v9.2/$batch',
      headers: { prefer: 'odata.continue-on-error' },
    });
    expect(body.match(/Content-Type: multipart\/mixed/g)).toHaveLength(2);
    expect([...body.matchAll(/Content-ID: (\d+)/g)].map(([, id]) => id)).toEqual(['1', '2', '3']);
    expect(body.replaceAll('\r\n', '')).not.toContain('\n');
  });

  test('says of each change set what became of it', async () => {
    const outcomes = await sent(
      whole(set(answer('412 Precondition Failed', anError('0x80060882'))), set(answer('204 No Content'))),
    );
    expect(outcomes).toMatchObject([
      { outcome: 'conflict', code: '0x80060882' },
      { outcome: 'ok', answers: [{ status: 204 }] },
    ]);
  });

  test('understands a failed change set whose error is a plain part', async () => {
    const plain = [
      '--outer',
      'Content-Type: application/http',
      '',
      'HTTP/1.1 400 Bad Request',
      '',
      anError('0x80040203'),
    ].join('\r\n');
    expect(await sent(whole(plain, set(answer('204 No Content'))))).toMatchObject([
      { outcome: 'rejected', code: '0x80040203' },
      { outcome: 'ok' },
    ]);
  });

  test('is not fooled by row text that looks like a boundary (reliability 2.1)', async () => {
    const text = JSON.stringify({ name: '--inner-- and --outer-- and \r\n--inner' });
    const outcomes = await sent(
      whole(set(answer('201 Created', text), answer('204 No Content')), set(answer('204 No Content'))),
    );
    expect(outcomes).toMatchObject([{ outcome: 'ok', answers: [{ body: text }, { status: 204 }] }, { outcome: 'ok' }]);
  });

  test.each`
    case                            | body
    ${'cut off before the end'}     | ${whole(set(answer('204 No Content'), answer('204 No Content')), set(answer('204 No Content'))).slice(0, -12)}
    ${'an inner part cut off'}      | ${`--outer\r\nContent-Type: multipart/mixed; boundary=inner\r\n\r\n${answer('204 No Content')}\r\n--outer--\r\n`}
    ${'a change set is missing'}    | ${whole(set(answer('204 No Content'), answer('204 No Content')))}
    ${'nothing at all'}             | ${''}
    ${'a status line that is none'} | ${whole(set(answer('oops'), answer('204 No Content')), set(answer('204 No Content')))}
  `('nothing is known when there is $case', async ({ body }: { body: string }) => {
    expect(await sent(body)).toMatchObject([{ outcome: 'ambiguous' }, { outcome: 'ambiguous' }]);
  });

  test('an operation without an answer makes its change set ambiguous', async () => {
    const outcomes = await sent(whole(set(answer('204 No Content')), set(answer('204 No Content'))));
    expect(outcomes).toMatchObject([{ outcome: 'ambiguous', reason: '1 answers for 2 operations' }, { outcome: 'ok' }]);
  });

  test('a conflict as the answer to the whole batch leaves open what happened before it', async () => {
    expect(await sent(anError('0x80060882'), 412)).toMatchObject([{ outcome: 'ambiguous' }, { outcome: 'ambiguous' }]);
  });

  test('a 429 of the whole batch was not executed', async () => {
    expect(await sent(anError('0x80072322'), 429)).toMatchObject([{ outcome: 'throttled' }, { outcome: 'throttled' }]);
  });

  test.each([
    ['no operation', []],
    ['an empty change set', [[]]],
    ['more than 900 operations', [Array.from({ length: 901 }, () => post('x'))]],
    ['a header with a line break', [[{ ...post('x'), headers: { 'If-Match': 'W/"1"\r\nX-Evil: 1' } }]]],
  ])('refuses %s', async (_, changeSets) => {
    server = await aServer(() => undefined);
    await expect(sendBatch(aConnection(server.url), aContext, changeSets)).rejects.toThrow(RangeError);
    expect(server.seen).toEqual([]);
  });
});
