import { aDataverse, rowsOf, type TestDataverse } from '../contract/a-dataverse';

/** What reliability.md 3.2 calls "rows moving between pages": a pager that must not lose a row pages on what does not change. */
describe('rows that move while somebody pages', () => {
  let dataverse: TestDataverse;
  const ids: string[] = [];
  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  beforeEach(async () => {
    for (const id of ids.splice(0)) await dataverse.call('DELETE', `accounts(${id})`);
    for (const name of ['b', 'd', 'f', 'h']) ids.push(await dataverse.create('accounts', { name }));
  });
  afterAll(() => dataverse.close());

  const rename = (index: number, name: string) =>
    dataverse.call('PATCH', `accounts(${ids[index] ?? ''})`, { body: { name } });
  /** Two rows a page; something happens between the first page and the second. */
  async function paged(order: string, between: () => Promise<unknown>): Promise<readonly unknown[]> {
    const headers = { Prefer: 'odata.maxpagesize=2' };
    const seen: unknown[] = [];
    let path: string | undefined = `accounts?$select=name&$orderby=${order}`;
    for (let page = 0; path !== undefined; page += 1) {
      const answer = await dataverse.call('GET', path, { headers });
      seen.push(...rowsOf(answer).map((row) => ids.indexOf(String(row['accountid']))));
      const next = answer.json['@odata.nextLink'];
      path = typeof next === 'string' ? next.slice(dataverse.api.length) : undefined;
      if (page === 0) await between();
    }
    return seen;
  }

  test('row 55: paged by a column that changes, a row is seen twice or not at all', async () => {
    expect(await paged('name', () => rename(0, 'z'))).toEqual([0, 1, 2, 3, 0]);
    await rename(0, 'b');
    expect(await paged('name', () => rename(3, 'a'))).toEqual([0, 1, 2]);
  });
  test('row 55: paged by what does not change, every row is seen once, deleted and new ones apart', async () => {
    const between = async (): Promise<void> => {
      await rename(0, 'z');
      await rename(3, 'a');
    };
    expect([...(await paged('createdon,accountid', between))].sort()).toEqual([0, 1, 2, 3]);
  });
});
