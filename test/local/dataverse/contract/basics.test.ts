import { aDataverse, errorOf, rowsOf, type TestDataverse } from './a-dataverse';

describe('the basics of the Web API', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  afterAll(() => dataverse.close());

  test.each(['v9.0', 'v9.1', 'v9.2'])('row 1: %s answers', async (version) => {
    const response = await fetch(`${dataverse.url}/api/data/${version}/accounts`, {
      headers: { Authorization: 'Bearer x' },
    });
    expect(response.status).toBe(200);
  });
  test('row 1: an unknown set is 404 and names the segment', async () => {
    const answer = await dataverse.call('GET', 'Account');
    expect(answer.status).toBe(404);
    expect(errorOf(answer)).toEqual({ code: '0x8006088a', message: "Resource not found for the segment 'Account'." });
  });
  test('row 2: answers carry OData-Version and the minimal metadata content type', async () => {
    const answer = await dataverse.call('GET', 'accounts');
    expect(answer.headers.get('odata-version')).toBe('4.0');
    expect(answer.headers.get('content-type')).toBe('application/json; odata.metadata=minimal');
    for (const path of ['nothing', 'accounts(00000000-0000-0000-0000-000000000001)', 'accounts/$count', '$metadata'])
      expect((await dataverse.call('GET', path)).headers.get('odata-version')).toBe('4.0');
  });
  test('row 3: the service document lists the sets', async () => {
    const answer = await dataverse.call('GET', '');
    expect(rowsOf(answer)).toContainEqual({ name: 'accounts', kind: 'EntitySet', url: 'accounts' });
  });
  test('row 3: $metadata is CSDL in the namespace Microsoft.Dynamics.CRM; annotations say that nothing tracks changes', async () => {
    const plain = await dataverse.call('GET', '$metadata');
    expect(plain.headers.get('content-type')).toBe('application/xml');
    expect(plain.text).toContain('<Schema Namespace="Microsoft.Dynamics.CRM"');
    expect(plain.text).toContain('<EntitySet Name="accounts" EntityType="Microsoft.Dynamics.CRM.account">');
    expect(plain.text).not.toContain('ChangeTracking');
    const annotated = await dataverse.call('GET', '$metadata?annotations=true');
    expect(annotated.text).toContain('Org.OData.Capabilities.V1.ChangeTracking');
  });
  test('row 4: no bearer token is 401', async () => {
    const response = await fetch(`${dataverse.api}WhoAmI`);
    expect(response.status).toBe(401);
    expect(await response.json()).toEqual({ error: { code: '0x80048306', message: expect.any(String) as string } });
  });
  test('row 5: an error is code and message only', async () => {
    const answer = await dataverse.call('GET', 'accounts(00000000-0000-0000-0000-000000000001)');
    expect(answer.json).toEqual({
      error: { code: '0x80040217', message: 'account With Id = 00000000-0000-0000-0000-000000000001 Does Not Exist' },
    });
  });
  test('row 6: an error carries its details when all annotations are asked for', async () => {
    const answer = await dataverse.call('GET', 'nothing', { headers: { Prefer: 'odata.include-annotations="*"' } });
    expect(Object.keys(errorOf(answer))).toEqual([
      'code',
      'message',
      '@Microsoft.PowerApps.CDS.ErrorDetails.OperationStatus',
      '@Microsoft.PowerApps.CDS.ErrorDetails.SubErrorCode',
      '@Microsoft.PowerApps.CDS.ErrorDetails.HelpLink',
      '@Microsoft.PowerApps.CDS.ErrorDetails.TraceText',
      '@Microsoft.PowerApps.CDS.ErrorDetails.InnerError.Message',
    ]);
  });
  test('row 8: a row has an ETag of digits that changes with each update', async () => {
    const id = await dataverse.create('accounts', { name: 'A' });
    const tag = async (): Promise<string> =>
      String((await dataverse.call('GET', `accounts(${id})`)).json['@odata.etag']);
    const before = await tag();
    expect(before).toMatch(/^W\/"([0-9a-fA-F]+)"$/);
    await dataverse.call('PATCH', `accounts(${id})`, { body: { name: 'B' } });
    expect(await tag()).not.toBe(before);
  });
  test('a foreign Host header is refused, so that no web page can call through a browser', async () => {
    const { request } = await import('node:http');
    const status = await new Promise<number | undefined>((resolve) => {
      request(`${dataverse.url}/api/data/v9.2/accounts`, { headers: { Host: 'evil.example' } }, (response) => {
        response.resume();
        resolve(response.statusCode);
      }).end();
    });
    expect(status).toBe(403);
  });
  test('the page at / shows what is in the server, and the counters count a batch once', async () => {
    const page = await fetch(`${dataverse.url}/`);
    expect(await page.text()).toContain('local Dataverse');
    const counters = (await (await fetch(`${dataverse.url}/__local/requests`)).json()) as { requests: number };
    expect(counters.requests).toBeGreaterThan(5);
  });
});
