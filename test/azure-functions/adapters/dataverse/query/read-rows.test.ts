import { readRows } from '../../../../../azure-functions/src/adapters/dataverse/query/read-rows';
import { equal } from '../../../../../azure-functions/src/adapters/dataverse/query/filter';
import { type ScriptedServer, aConnection, aContext, aServer } from '../a-dataverse';

describe('readRows', () => {
  let server: ScriptedServer;
  afterEach(() => server.close());

  test('reads every page and keeps every digit', async () => {
    server = await aServer((request, response) => {
      const next = `{"@odata.nextLink":"${server.url}/api/data/v9.2/accounts?$skiptoken=x","value":[{"credit":922337203685477.5807}]}`;
      response.end(request.url?.includes('skiptoken') ? '{"value":[{"credit":1.10}]}' : next);
    });
    const query = { from: 'accounts', select: ['credit'], where: equal('name', { text: 'a&b' }) };
    expect(await readRows(aConnection(server.url), aContext, query)).toEqual({
      outcome: 'ok',
      rows: [{ credit: '922337203685477.5807' }, { credit: '1.10' }],
    });
    expect(server.seen[0]?.url).toBe('/api/data/v9.2/accounts?$select=credit&$filter=name%20eq%20%27a%26b%27');
    expect(server.seen[0]?.headers.prefer).toBe('odata.maxpagesize=5000');
  });

  test('gives no half result when a later page fails', async () => {
    server = await aServer((request, response) => {
      if (request.url?.includes('skiptoken')) response.writeHead(503).end();
      else response.end(`{"@odata.nextLink":"${server.url}/api/data/v9.2/accounts?$skiptoken=x","value":[{"a":1}]}`);
    });
    expect((await readRows(aConnection(server.url), aContext, { from: 'accounts', select: ['a'] })).outcome).toBe(
      'ambiguous',
    );
  });

  test('does not follow a link to another server', async () => {
    server = await aServer((_, response) => response.end('{"@odata.nextLink":"http://127.0.0.1:1/x","value":[]}'));
    await expect(readRows(aConnection(server.url), aContext, { from: 'accounts', select: ['a'] })).rejects.toThrow(
      'outside the organization',
    );
  });

  test('a body that is no page is ambiguous', async () => {
    server = await aServer((_, response) => response.end('{"value":[{"a":1'));
    expect((await readRows(aConnection(server.url), aContext, { from: 'accounts', select: ['a'] })).outcome).toBe(
      'ambiguous',
    );
  });
});
