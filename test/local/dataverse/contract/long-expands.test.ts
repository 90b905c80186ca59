import { aDataverse, rowsOf, type TestDataverse } from './a-dataverse';

/** 7,000 contacts of one account, of which six of seven pass the filter: more than a page. */
describe('the rest of a long expanded collection', () => {
  let dataverse: TestDataverse;
  let account: string;

  beforeAll(async () => {
    dataverse = await aDataverse();
    account = await dataverse.create('accounts', { name: 'Large' });
    dataverse.services.database.run(
      `WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 7000)
       INSERT INTO contact (contactid, lastname, jobtitle, parentcustomerid, parentcustomerid__table, versionnumber)
       SELECT printf('00000000-0000-4000-8000-%012d', n), 'L' || (n % 7), CASE WHEN n % 3 = 0 THEN NULL ELSE n % 11 END, ?, 'account', n
       FROM numbers`,
      [account],
    );
  });
  afterAll(() => dataverse.close());

  /** First page and rest, and the link between them. */
  async function followed(
    options: string,
    more = '',
  ): Promise<{ rows: readonly Record<string, unknown>[]; link: string }> {
    const name = 'contact_customer_accounts';
    const answer = await dataverse.call('GET', `accounts(${account})?$select=name&$expand=${name}(${options})${more}`);
    const first = answer.json[name] as Record<string, unknown>[];
    const link = String(answer.json[`${name}@odata.nextLink`]);
    const rest = await dataverse.call('GET', link.slice(dataverse.api.length));
    expect([answer.status, first.length, rest.status, rest.json['@odata.nextLink']]).toEqual([
      200,
      5000,
      200,
      undefined,
    ]);
    return { rows: [...first, ...rowsOf(rest)], link };
  }

  test('row 57: it keeps the filter and the order of the expand, and goes on behind the last row', async () => {
    const { rows, link } = await followed(
      "$select=lastname,jobtitle;$filter=lastname ne 'L0';$orderby=jobtitle desc,lastname",
    );
    expect(rows.map((row) => row['contactid'])).toEqual(
      dataverse.services.database
        .all("SELECT contactid FROM contact WHERE lastname <> 'L0' ORDER BY jobtitle DESC, lastname, contactid")
        .map((row) => row['contactid']),
    );
    expect(link).toContain('$select=lastname,jobtitle');
  });
  test('row 57: a filter by a parameter alias and an order by a path go on, too', async () => {
    const { rows } = await followed(
      '$select=lastname;$filter=lastname ne @p1;$orderby=parentcustomerid_account/name,lastname desc',
      "&@p1='L6'",
    );
    expect(rows.map((row) => row['contactid'])).toEqual(
      dataverse.services.database
        .all("SELECT contactid FROM contact WHERE lastname <> 'L6' ORDER BY lastname DESC, contactid")
        .map((row) => row['contactid']),
    );
  });
});
