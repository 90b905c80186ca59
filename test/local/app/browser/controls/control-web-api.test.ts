/** @jest-environment jsdom */
import { controlWebApi } from '../../../../../local/app/browser/controls/control-web-api';
import { type Table } from '../../../../../local/app/browser/dataverse/table';

const things: Table = {
  logicalName: 'thing',
  entitySetName: 'things',
  primaryId: 'thingid',
  primaryName: 'name',
  displayName: 'Thing',
  displayCollectionName: 'Things',
  columns: new Map(),
  lookups: [],
};
const api = controlWebApi({ table: () => Promise.resolve(things) });

interface Asked {
  url: string;
  init: { method: string; headers: Record<string, string>; body?: string };
}

/** Puts an answer in place of the network and notes what was asked. */
function answering(status: number, body: unknown, headers: Record<string, string> = {}): Asked[] {
  const asked: Asked[] = [];
  window.fetch = ((url: string, init: Asked['init']) => {
    asked.push({ url, init });
    return Promise.resolve({
      ok: status < 400,
      status,
      statusText: 'status text',
      headers: { get: (name: string) => headers[name] ?? null },
      text: () => Promise.resolve(body === undefined ? '' : JSON.stringify(body)),
    });
  }) as unknown as typeof window.fetch;
  return asked;
}

describe('context.webAPI', () => {
  test('asks for many rows with the options as they are, the page size as a preference, and gives the next link', async () => {
    const asked = answering(200, { value: [{ thingid: '1' }], '@odata.nextLink': 'http://x/things?$skiptoken=2' });
    const page = await api.retrieveMultipleRecords('thing', '?$select=name', 5000);
    expect(asked[0]?.url).toBe('/api/data/v9.2/things?$select=name');
    expect(asked[0]?.init.headers['prefer']).toBe('odata.include-annotations="*",odata.maxpagesize=5000');
    expect(page).toEqual({ entities: [{ thingid: '1' }], nextLink: 'http://x/things?$skiptoken=2' });
  });

  test('follows a next link by its query and encodes FetchXML that comes plain', async () => {
    const asked = answering(200, { value: [], '@Microsoft.Dynamics.CRM.fetchxmlpagingcookie': 'cookie' });
    await api.retrieveMultipleRecords('thing', 'http://x/things?$skiptoken=2');
    const page = await api.retrieveMultipleRecords('thing', '?fetchXml=<fetch count="1"/>');
    expect(asked.map(({ url }) => url)).toEqual([
      '/api/data/v9.2/things?$skiptoken=2',
      '/api/data/v9.2/things?fetchXml=%3Cfetch%20count%3D%221%22%2F%3E',
    ]);
    expect(page).toHaveProperty('fetchXmlPagingCookie', 'cookie');
  });

  test('creates, and names the new row', async () => {
    const asked = answering(204, undefined, { 'odata-entityid': 'http://x/api/data/v9.2/things(abc)' });
    expect(await api.createRecord('thing', { name: 'n' })).toEqual({ entityType: 'thing', id: 'abc' });
    expect(asked[0]?.init).toMatchObject({ method: 'POST', body: '{"name":"n"}' });
  });

  test('updates only what is there', async () => {
    const asked = answering(204, undefined);
    await api.updateRecord('thing', '{abc}', { name: 'n' });
    expect(asked[0]).toMatchObject({
      url: '/api/data/v9.2/things(abc)',
      init: { method: 'PATCH', headers: { 'if-match': '*' } },
    });
  });

  test('rejects with the number and the words of the server', async () => {
    answering(403, { error: { code: '0x80040220', message: 'No privilege' } });
    await expect(api.retrieveRecord('thing', 'abc')).rejects.toMatchObject({
      errorCode: 0x80040220,
      message: 'No privilege',
    });
  });
});
