import { aDataverse, type Answer, rowsOf, type TestDataverse } from './a-dataverse';

/** Row 55 over HTTP: a page begins behind the last row of the page before, wherever other rows have gone since. */
describe('paging while rows change', () => {
  let dataverse: TestDataverse;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  beforeEach(async () => {
    for (const id of ids.values()) await dataverse.call('DELETE', `accounts(${id})`);
    ids.clear();
    for (const name of ['b', 'd', 'f', 'h', 'j', 'l']) ids.set(name, await dataverse.create('accounts', { name }));
  });
  afterAll(() => dataverse.close());

  const page = (path: string): Promise<Answer> =>
    dataverse.call('GET', path, { headers: { Prefer: 'odata.maxpagesize=2' } });

  /** The names on all pages; `change` is done after the first. */
  async function walked(first: string, change: () => Promise<unknown>): Promise<string> {
    let answer = await page(first);
    let names = '';
    for (;;) {
      names += rowsOf(answer)
        .map((row) => String(row['name']))
        .join('');
      const next = answer.json['@odata.nextLink'];
      if (typeof next !== 'string') return names;
      if (names.length === 2) await change();
      answer = await page(next.slice(dataverse.api.length));
    }
  }
  const rename = (from: string, to: string): Promise<Answer> =>
    dataverse.call('PATCH', `accounts(${ids.get(from) ?? ''})`, { body: { name: to } });
  const create = async (name: string): Promise<void> => {
    ids.set(name, await dataverse.create('accounts', { name }));
  };

  test('row 55: rows inserted before and behind the place move nothing', async () => {
    const names = await walked('accounts?$select=name&$orderby=name', async () => {
      await create('a');
      await create('c');
      await create('g');
    });
    expect(names).toBe('bdfghjl');
  });
  test('row 55: the last row of a page may be deleted before the next one is asked for', async () => {
    const names = await walked('accounts?$select=name&$orderby=name', () =>
      dataverse.call('DELETE', `accounts(${ids.get('d') ?? ''})`),
    );
    expect(names).toBe('bdfhjl');
  });
  test('row 55: a row that moves forward is seen again, one that moves back is missed, all others are seen once (our choice)', async () => {
    expect(await walked('accounts?$select=name&$orderby=name', () => rename('b', 'k'))).toBe('bdfhjkl');
    expect(await walked('accounts?$select=name&$orderby=name desc', () => rename('f', 'z'))).toBe('lkjhd');
  });
  test('row 55: backwards, rows without a value come last, in pages of their own', async () => {
    await dataverse.call('PATCH', `accounts(${ids.get('b') ?? ''})`, { body: { accountnumber: '1' } });
    await dataverse.call('PATCH', `accounts(${ids.get('l') ?? ''})`, { body: { accountnumber: '2' } });
    const names = await walked('accounts?$select=name&$orderby=accountnumber desc,name', () => create('c'));
    expect(names).toBe('lbcdfhj');
  });
  test.each([
    ['nonsense', '0x8004112a'],
    ['<cookie pagenumber="2" pagingcookie="%3Ccookie" istracking="False" />', '0x8004112a'],
    [`<cookie page="1"><name last="b" /><accountid last="' OR 1=1 --" /></cookie>`, '0x80041129'],
    [
      '<cookie page="1"><fax last="b" /><accountid last="{00000000-0000-4000-8000-000000000001}" /></cookie>',
      '0x80041129',
    ],
  ])('row 55: the token %s, which is not ours, is refused with the text of the platform', async (token, code) => {
    const answer = await page(`accounts?$select=name&$orderby=name&$skiptoken=${encodeURIComponent(token)}`);
    expect([answer.status, answer.json['error']]).toMatchObject([400, { code }]);
  });
});
