import { aDataverse, errorOf, type TestDataverse } from './a-dataverse';

/** Rows of the checklist that this server refuses by name, with 501, until it does them whole. */
describe('what is left for later', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
    await dataverse.create('accounts', { name: 'A' });
  });
  afterAll(() => dataverse.close());
  const tracked = { headers: { Prefer: 'odata.track-changes' } };
  const token = '$deltatoken=919042%2108%2f22%2f2017%2008%3a10%3a44';

  test.each([
    ['row 95 (left for later): asking for a delta link', 'accounts?$select=name', tracked],
    ['row 95 (left for later): following a delta link', `accounts?$select=name&${token}`, {}],
    ['row 96 (left for later): a delta link with $filter', "accounts?$filter=name eq 'A'", tracked],
    ['row 97 (left for later): counting changes', `accounts/$count?${token}`, {}],
    ['row 98 (left for later): a table without change tracking', 'webresourceset?$select=name', tracked],
    ['row 64 (?sql= is left for later): a query in SQL', 'accounts?sql=select name from account', {}],
  ])('%s is 501 and named', async (_row, path, request) => {
    const answer = await dataverse.call('GET', path, request);
    expect([answer.status, errorOf(answer).code]).toEqual([501, '0x80040224']);
    expect(errorOf(answer).message).toMatch(/does not implement (change tracking|the sql query option)/);
  });
  test.each(['$deltatoken', 'track-changes'])('row 97 (left for later): %s behind a row is 501, too', async (way) => {
    const id = await dataverse.create('accounts', { name: 'B' });
    const path = `accounts(${id})/contact_customer_accounts${way === '$deltatoken' ? `?${token}` : ''}`;
    const answer = await dataverse.call('GET', path, way === '$deltatoken' ? {} : tracked);
    expect(answer.status).toBe(501);
  });
});
