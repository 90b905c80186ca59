import { aDataverse, type Answer, errorOf, rowsOf, type TestDataverse } from './a-dataverse';

describe('$batch', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  afterAll(() => dataverse.close());

  const part = (request: string, body = '', contentId?: string): string =>
    [
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
      '',
      `${request} HTTP/1.1`,
      ...(body === '' ? [] : ['Content-Type: application/json']),
      '',
      body,
    ].join('\r\n');
  const multipart = (boundary: string, parts: readonly string[]): string =>
    `${parts.map((text) => `--${boundary}\r\n${text}\r\n`).join('')}--${boundary}--\r\n`;
  const changeSet = (parts: readonly string[], boundary = 'changeset_1'): string =>
    `Content-Type: multipart/mixed; boundary=${boundary}\r\n\r\n${multipart(boundary, parts)}`;
  const send = (body: string, headers: Record<string, string> = {}): Promise<Answer> =>
    dataverse.call('POST', '$batch', {
      body,
      headers: { 'Content-Type': 'multipart/mixed; boundary=batch_1', ...headers },
    });
  const batch = (parts: readonly string[], headers: Record<string, string> = {}): Promise<Answer> =>
    send(multipart('batch_1', parts), headers);
  const statuses = (answer: Answer): readonly number[] =>
    [...answer.text.matchAll(/^HTTP\/1\.1 (\d+)/gm)].map((match) => Number(match[1]));
  const named = async (name: string): Promise<number> =>
    rowsOf(await dataverse.call('GET', `accounts?$select=name&$filter=name eq '${name}'`)).length;

  test.each(['\r\n', '\n'])(
    'row 67: lines may end with %j; the answer is multipart with one part per operation',
    async (end) => {
      const answer = await send(
        multipart('batch_1', [part('GET accounts?$top=1'), part('POST accounts', '{"name":"B67"}')]).replaceAll(
          '\r\n',
          end,
        ),
      );
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toMatch(/^multipart\/mixed; boundary=batchresponse_/);
      expect(statuses(answer)).toEqual([200, 204]);
      expect(answer.text).toMatch(/OData-EntityId: http/);
    },
  );
  test('row 68: a change set is all or nothing; its failure is one error part and status 400', async () => {
    const answer = await batch([
      part('POST accounts', '{"name":"B68"}'),
      changeSet([part('POST accounts', '{"name":"B68set"}', '1'), part('POST accounts', '{"nope":1}', '2')]),
      part('POST accounts', '{"name":"B68late"}'),
    ]);
    expect(answer.status).toBe(400);
    expect(statuses(answer)).toEqual([204, 400]);
    expect(answer.text).toContain('Content-ID: 2');
    expect([await named('B68'), await named('B68set'), await named('B68late')]).toEqual([1, 0, 0]);
  });
  test('row 68: with odata.continue-on-error the rest runs and the status is 200', async () => {
    const answer = await batch(
      [
        changeSet([part('POST accounts', '{"name":"C68set"}', '1'), part('POST accounts', '{"nope":1}', '2')]),
        part('POST accounts', '{"name":"C68"}'),
      ],
      { Prefer: 'odata.continue-on-error' },
    );
    expect([answer.status, statuses(answer)]).toEqual([200, [400, 204]]);
    expect([await named('C68set'), await named('C68')]).toEqual([0, 1]);
  });
  test('row 69: $1 names an earlier row in a bind, in an address and in @odata.id', async () => {
    const answer = await batch([
      changeSet([
        part('POST contacts', '{"lastname":"C69"}', '1'),
        part('POST accounts', '{"name":"B69","primarycontactid@odata.bind":"$1"}', '2'),
        part('PUT $1/firstname', '{"value":"Ann"}', '3'),
        part('POST $2/contact_customer_accounts/$ref', '{"@odata.id":"$1"}', '4'),
      ]),
    ]);
    expect(statuses(answer)).toEqual([204, 204, 204, 204]);
    const [row] = rowsOf(
      await dataverse.call(
        'GET',
        "accounts?$select=name&$filter=name eq 'B69'&$expand=primarycontactid($select=fullname),contact_customer_accounts($select=lastname)",
      ),
    );
    expect(row).toMatchObject({
      primarycontactid: { fullname: 'Ann C69' },
      contact_customer_accounts: [{ lastname: 'C69' }],
    });
  });
  test.each([
    ['GET in a change set', [changeSet([part('GET accounts', '', '1')])], 'GET is not allowed'],
    ['a batch in a batch', [part('POST $batch', 'x')], 'cannot be part of a batch'],
    [
      'a change set in a change set',
      [changeSet([changeSet([part('POST accounts', '{}', '1')], 'inner')])],
      'cannot contain another change set',
    ],
    [
      'a Content-ID used twice',
      [changeSet([part('POST accounts', '{}', '1'), part('POST accounts', '{}', '1')])],
      'used more than once',
    ],
    ['no Content-ID in a change set', [changeSet([part('POST accounts', '{}')])], 'needs a Content-ID'],
    ['more than 1,000 operations', Array.from({ length: 1001 }, () => part('GET accounts?$top=1')), 'maximum is 1000'],
  ])('row 70: %s is refused before anything runs', async (_case, parts, message) => {
    const answer = await batch(parts);
    expect(answer.status).toBe(400);
    expect(errorOf(answer).message).toContain(message);
  });
  test('row 70: a body that was cut off is refused', async () => {
    const answer = await send(
      multipart('batch_1', [part('POST accounts', '{"name":"B70cut"}')]).replace('--batch_1--', ''),
    );
    expect(answer.status).toBe(400);
    expect(await named('B70cut')).toBe(0);
  });
  test('row 70: an address of 32,768 characters is read inside a batch, and alone; a longer one alone is 414', async () => {
    const start = 'accounts?$select=name&$top=1&@p=';
    const address = (length: number): string => `${start}${'x'.repeat(length - start.length)}`;
    expect(statuses(await batch([part(`GET ${address(32_768)}`), part(`GET ${address(40_000)}`)]))).toEqual([200, 200]);
    const root = new URL(dataverse.api).pathname.length;
    expect((await dataverse.call('GET', address(32_768 - root))).status).toBe(200);
    expect((await dataverse.call('GET', address(32_769 - root))).status).toBe(414);
  });
  test('row 71: relative, rooted and absolute addresses mean the same', async () => {
    const answer = await batch([
      part('GET accounts?$top=1'),
      part('GET /api/data/v9.2/accounts?$top=1'),
      part(`GET ${dataverse.api}accounts?$top=1`),
    ]);
    expect(statuses(answer)).toEqual([200, 200, 200]);
  });
  test('text of a row that looks like a boundary stays text', async () => {
    const answer = await batch([
      part('POST accounts', '{"name":"x --batch_1-- y"}'),
      part("GET accounts?$filter=contains(name,'batch_1')&$select=name"),
    ]);
    expect(answer.text).toContain('"name":"x --batch_1-- y"');
  });
});
