import { appendFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type RunningGraph, startGraph } from '../../../local/graph/start-graph';

const KEY = 'String {6f1d1c5e-8f0a-5c0e-9d6b-0d27c0a5b2e1} Name o2cKey';
const aDraft = (changes: object = {}) => ({
  subject: 'Invoice <1>',
  body: { contentType: 'HTML', content: '<p>Hello</p><script>alert(1)</script>' },
  toRecipients: [{ emailAddress: { address: 'ada@example.com' } }],
  internetMessageHeaders: [{ name: 'x-o2c-key', value: 'abc' }],
  singleValueExtendedProperties: [{ id: KEY, value: 'abc' }],
  ...changes,
});

interface Answer {
  readonly status: number;
  readonly body: {
    id: string;
    isDraft: boolean;
    internetMessageId: string;
    value: { id: string; isDraft: boolean }[];
    error: { code: string; message: string };
  };
}

describe('the mail sink', () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'o2c-graph-'));
  let graph: RunningGraph;
  const start = () => startGraph({ port: 0, dataFolder, now: () => new Date('2026-03-01T10:00:00Z') });
  beforeAll(async () => {
    graph = await start();
  });
  afterAll(() => graph.close());

  const call = async (
    method: string,
    path: string,
    { body, immutable = true }: { body?: object; immutable?: boolean } = {},
  ): Promise<Answer> => {
    const response = await fetch(`${graph.url}/v1.0/users/billing@o2c.local${path}`, {
      method,
      headers: { authorization: 'Bearer x', ...(immutable ? { prefer: 'IdType="ImmutableId"' } : {}) },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    const parsed: Answer['body'] = JSON.parse(text || '{}');
    return { status: response.status, body: parsed };
  };
  const byKey = (value: string) => {
    const filter = `singleValueExtendedProperties/any(ep:ep/id eq '${KEY}' and ep/value eq '${value}')`;
    return call('GET', `/messages?$filter=${encodeURIComponent(filter)}`);
  };

  test('drafts, finds the draft by its key, sends it, and finds it sent under the same immutable id', async () => {
    const created = await call('POST', '/messages', { body: aDraft({ internetMessageId: '<inv-1@o2c.local>' }) });
    expect([created.status, created.body.isDraft, created.body.internetMessageId]).toEqual([
      201,
      true,
      '<inv-1@o2c.local>',
    ]);
    expect((await byKey('abc')).body.value).toMatchObject([{ id: created.body.id, isDraft: true }]);
    expect((await call('POST', `/messages/${created.body.id}/send`)).status).toBe(202);
    expect((await byKey('abc')).body.value).toMatchObject([{ id: created.body.id, isDraft: false }]);
    const byMessageId = await call(
      'GET',
      `/messages?$filter=${encodeURIComponent("internetMessageId eq '<inv-1@o2c.local>'")}`,
    );
    expect(byMessageId.body.value).toHaveLength(1);
  });

  test('a default id is lost when the mail moves to Sent Items', async () => {
    const { body } = await call('POST', '/messages', { body: aDraft(), immutable: false });
    expect((await call('POST', `/messages/${body.id}/send`, { immutable: false })).status).toBe(202);
    expect((await call('GET', `/messages/${body.id}`, { immutable: false })).status).toBe(404);
  });

  test('a sent mail is neither sent again nor changed', async () => {
    const { body } = await call('POST', '/messages', { body: aDraft() });
    await call('POST', `/messages/${body.id}/send`);
    expect((await call('POST', `/messages/${body.id}/send`)).status).toBe(400);
    expect(
      (await call('PATCH', `/messages/${body.id}`, { body: { internetMessageId: '<other@o2c.local>' } })).status,
    ).toBe(400);
  });

  test('deletes a draft too many', async () => {
    const { body } = await call('POST', '/messages', {
      body: aDraft({ singleValueExtendedProperties: [{ id: KEY, value: 'twice' }] }),
    });
    expect((await call('DELETE', `/messages/${body.id}`)).status).toBe(204);
    expect((await byKey('twice')).body.value).toEqual([]);
  });

  test.each([
    ['a header that is not ours', aDraft({ internetMessageHeaders: [{ name: 'Bcc', value: 'x@y.z' }] }), 400],
    [
      'a header with a line break',
      aDraft({ internetMessageHeaders: [{ name: 'x-a', value: 'b\r\nBcc: x@y.z' }] }),
      400,
    ],
    ['an address that is none', aDraft({ toRecipients: [{ emailAddress: { address: 'nobody' } }] }), 400],
    ['a property it would drop', aDraft({ importance: 'high' }), 501],
  ])('refuses %s', async (_, body, status) => {
    expect((await call('POST', '/messages', { body })).status).toBe(status);
  });

  test('refuses by name what it does not do', async () => {
    expect(await call('POST', '/sendMail')).toMatchObject({
      status: 501,
      body: { error: { code: 'NotSupportedLocally', message: expect.stringContaining('sendMail') } },
    });
    expect((await call('GET', "/messages?$filter=subject%20eq%20'x'")).status).toBe(501);
  });

  test('wants a token', async () => {
    expect((await fetch(`${graph.url}/v1.0/users/a@b.c/messages`)).status).toBe(401);
  });

  test('shows the mail on a page that runs nothing', async () => {
    const { body } = await call('POST', '/messages', {
      body: aDraft({
        attachments: [
          { name: 'INV-1.pdf', contentType: 'application/pdf', contentBytes: Buffer.from('%PDF').toString('base64') },
        ],
      }),
    });
    await call('POST', `/messages/${body.id}/send`);
    expect(await (await fetch(graph.url)).text()).toContain('Invoice &lt;1&gt;');
    const page = await fetch(`${graph.url}/mail/${body.id}`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await page.text()).toContain('srcdoc="&lt;p&gt;Hello&lt;/p&gt;&lt;script&gt;');
    const file = await fetch(`${graph.url}/mail/${body.id}/files/0`);
    expect([file.headers.get('content-type'), await file.text()]).toEqual(['application/octet-stream', '%PDF']);
  });

  test('forgets nothing over a restart, and reads past a line that a crash cut off', async () => {
    const before = (await call('GET', '/mailFolders/sentitems/messages?$top=100')).body.value;
    await graph.close();
    appendFileSync(join(dataFolder, 'mail.jsonl'), '{"saved":{"immu');
    graph = await start();
    expect((await call('GET', '/mailFolders/sentitems/messages?$top=100')).body.value).toEqual(before);
  });
});
