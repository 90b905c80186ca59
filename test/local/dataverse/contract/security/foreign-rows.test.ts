import { aDataverse, type Answer, rowsOf, type TestDataverse } from '../a-dataverse';
import { addTableWithKeys } from '../a-table';
import { aPerson, aUnit, callAs, type Grants, outcome } from '../a-person';
import { FOREIGN_WRITES } from './foreign-writes';

const CRM = 'Microsoft.Dynamics.CRM';
const OWN = ['Create', 'Read', 'Write', 'Delete', 'Append', 'AppendTo', 'Assign', 'Share'].flatMap((right) =>
  ['Account', 'Contact', 'Order', 'Activity', 'Note'].map((word) => [`prv${right}${word}`, 'Basic'] as const),
);
const GRANTS: Grants = { ...Object.fromEntries(OWN), prvReadUser: 'Global' };
const REFUSED = '403 0x80040220';

/**
 * Mallory may do everything with rows of her own, and nothing with those of Victor, who works in another business unit: one account
 * ("Hushed"), one contact of it, one order. She owns a contact that points at the account.
 */
describe('a user with privileges for own rows only finds no road to the rows of another', () => {
  let dataverse: TestDataverse;
  let mallory: (method: string, path: string, body?: unknown) => Promise<Answer>;
  let malloryId: string;
  const ids = { account: '', contact: '', order: '', mine: '', myAccount: '', part: '' };
  const filled = (text: string): string => text.replace(/<(\w+)>/g, (_, name: string) => ids[name as keyof typeof ids]);

  beforeAll(async () => {
    dataverse = await aDataverse();
    const table = addTableWithKeys(dataverse);
    const unit = await aUnit(dataverse, 'Elsewhere');
    malloryId = await aPerson(dataverse, { name: 'Mallory', grants: GRANTS, unit });
    mallory = callAs(dataverse, malloryId);
    const victor = callAs(dataverse, await aPerson(dataverse, { name: 'Victor', grants: GRANTS }));
    ids.account = (await victor('POST', 'accounts', { name: 'Hushed', creditlimit: 77 })).id;
    const parent = { 'parentcustomerid_account@odata.bind': `/accounts(${ids.account})` };
    ids.contact = (await victor('POST', 'contacts', { lastname: 'Hushed too', ...parent })).id;
    ids.order = (
      await victor('POST', 'salesorders', {
        name: 'Hushed order',
        'customerid_account@odata.bind': `/accounts(${ids.account})`,
      })
    ).id;
    ids.part = dataverse.services.newId();
    await dataverse.call('PATCH', `test_parts(${ids.part})`, {
      body: { test_code: 'hushed', test_a: 'a', test_b: 'b' },
    });
    expect(table.logicalName).toBe('test_part');
    ids.mine = (await mallory('POST', 'contacts', { lastname: 'Mine' })).id;
    ids.myAccount = (await mallory('POST', 'accounts', { name: 'Mine' })).id;
    await dataverse.call('PATCH', `contacts(${ids.mine})`, { body: parent });
  });
  afterAll(() => dataverse.close());

  test.each([
    ['by its id', 'accounts(<account>)'],
    ['one of its columns', 'accounts(<account>)/name'],
    ['one of its columns, raw', 'accounts(<account>)/name/$value'],
    ['by an alternate key', "test_parts(test_code='hushed')"],
    ['by a composite key', "test_parts(test_a='a',test_b='b')"],
    ['behind a lookup of her own row', 'contacts(<mine>)/parentcustomerid_account'],
    ['the rows behind it', 'accounts(<account>)/contact_customer_accounts'],
    ['the number of rows behind it', 'accounts(<account>)/contact_customer_accounts/$count'],
    ['the addresses of the rows behind it', 'accounts(<account>)/contact_customer_accounts/$ref'],
    ['with what it is expanded to', 'accounts(<account>)?$select=name&$expand=contact_customer_accounts'],
    ['with whom it is shared', `RetrieveSharedPrincipalsAndAccess(Target=@t)?@t={'@odata.id':'accounts(<account>)'}`],
    [
      'what she may do with it',
      `systemusers(<me>)/${CRM}.RetrievePrincipalAccess(Target=@t)?@t={'@odata.id':'accounts(<account>)'}`,
    ],
  ])('reading %s is refused', async (_what, path) => {
    const answer = await mallory('GET', filled(path.replace('<me>', malloryId)));
    expect(outcome(answer)).toBe(REFUSED);
    expect(answer.text).not.toMatch(/hushed/i);
  });

  test.each([
    ["accounts?$select=name&$filter=name eq 'Hushed'"],
    ["accounts?$select=name&$filter=startswith(name,'H')"],
    ['accounts?$select=name&$filter=creditlimit gt 50'],
    ['accounts?$select=name&$filter=accountid eq <account>'],
    ["contacts?$select=lastname&$filter=parentcustomerid_account/name eq 'Hushed'"],
    ['contacts?$select=lastname&$filter=parentcustomerid_account/creditlimit gt 50'],
    ["accounts?$select=name&$filter=contact_customer_accounts/any(c:c/lastname eq 'Hushed too')"],
    ["contacts?$select=lastname&$filter=parentcustomerid_account/accountid ne null and lastname ne 'Mine'"],
    ["salesorders?$select=name&$filter=contains(name,'ush')"],
    [`accounts?$filter=${CRM}.In(PropertyName='name',PropertyValues=['Hushed'])`],
    [`accounts?$filter=${CRM}.Under(PropertyName='accountid',PropertyValue='<account>')`],
    ["accounts?$apply=filter(name eq 'Hushed')/groupby((name),aggregate($count as n))"],
    ["activitypointers?$filter=subject eq 'Hushed'"],
  ])('GET %s finds nothing', async (path) => {
    const answer = await mallory('GET', filled(path));
    expect([answer.status, rowsOf(answer)]).toEqual([200, []]);
  });

  test('who belongs to whom is told only of rows that she may read on both sides', async () => {
    const all = rowsOf(await dataverse.call('GET', 'teammemberships')).length;
    expect(all).toBeGreaterThan(0);
    expect(outcome(await mallory('GET', 'teammemberships'))).toBe(REFUSED);
    expect(outcome(await mallory('GET', 'systemuserrolescollection'))).toBe(REFUSED);
    const local = await aPerson(dataverse, { name: 'Local', grants: { prvReadTeam: 'Basic', prvReadUser: 'Global' } });
    expect(rowsOf(await callAs(dataverse, local)('GET', 'teammemberships'))).toEqual([]);
  });

  test('counts, groups and sums count her own rows only', async () => {
    expect((await mallory('GET', 'accounts/$count')).text.replace('\uFEFF', '')).toBe('1');
    const counted = rowsOf(await mallory('GET', 'accounts?$apply=aggregate($count as n)'));
    expect(counted).toEqual([expect.objectContaining({ n: 1 })]);
    const summed = rowsOf(await mallory('GET', 'accounts?$apply=aggregate(creditlimit with max as most)'));
    expect(summed[0]?.['most'] ?? null).toBeNull();
    const total = await mallory('GET', 'accounts?$select=name&$count=true&$top=1');
    expect(total.json['@odata.count']).toBe(1);
  });

  test('an expand of her own row shows nothing of the row it points at', async () => {
    const answer = await mallory('GET', filled('contacts(<mine>)?$select=lastname&$expand=parentcustomerid_account'));
    expect(answer.json['parentcustomerid_account']).toBeNull();
    expect(answer.text).not.toMatch(/hushed/i);
  });

  test.each([
    ['inner link', '<link-entity name="account" from="accountid" to="parentcustomerid" link-type="inner"/>', 0],
    [
      'outer link',
      '<link-entity name="account" from="accountid" to="parentcustomerid" link-type="outer" alias="a"><attribute name="name"/></link-entity>',
      1,
    ],
    ['exists', '<link-entity name="account" from="accountid" to="parentcustomerid" link-type="exists"/>', 0],
    [
      'filter on a linked column',
      '<link-entity name="account" from="accountid" to="parentcustomerid" link-type="outer" alias="a"/><filter><condition entityname="a" attribute="name" operator="eq" value="Hushed"/></filter>',
      0,
    ],
    [
      'order by a linked column',
      '<link-entity name="account" from="accountid" to="parentcustomerid" link-type="outer" alias="a"><order attribute="name"/></link-entity>',
      1,
    ],
  ])('FetchXML with %s: %#', async (_kind, inner, found) => {
    const xml = `<fetch><entity name="contact"><attribute name="lastname"/>${inner}</entity></fetch>`;
    const answer = await mallory('GET', `contacts?fetchXml=${encodeURIComponent(xml)}`);
    expect([answer.status, rowsOf(answer).length]).toEqual([200, found]);
    expect(answer.text).not.toMatch(/hushed/i);
  });

  test.each(FOREIGN_WRITES)('writing %s is refused, and nothing has changed', async (...[, method, path, body]) => {
    const before = await snapshot();
    const victor = String(before['_ownerid_value']);
    const put = (text: string): string => filled(text.replaceAll('<me>', malloryId).replaceAll('<victor>', victor));
    const given: unknown = body === undefined ? undefined : JSON.parse(put(JSON.stringify(body)));
    expect(outcome(await mallory(method, put(path), given))).toBe(REFUSED);
    expect(await snapshot()).toEqual(before);
  });

  const snapshot = async (): Promise<Record<string, unknown>> => {
    const path = 'accounts(<account>)?$expand=contact_customer_accounts($select=lastname;$orderby=lastname)';
    const { json } = await dataverse.call('GET', filled(path));
    const count = (await dataverse.call('GET', 'contacts/$count')).text;
    return { ...json, count };
  };

  test('a batch opens nothing either, and one refused row undoes its change set', async () => {
    const { api } = dataverse;
    let contentId = 0;
    const part = (request: string): string =>
      `Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: ${++contentId}\r\n\r\n${request}`;
    const json = 'HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{"name":"From a batch"}';
    const changes = [`PATCH ${api}accounts(${ids.myAccount}) ${json}`, `PATCH ${api}accounts(${ids.account}) ${json}`];
    const body = [
      '--b',
      part(`GET ${api}accounts(${ids.account}) HTTP/1.1\r\n\r\n`),
      '--b',
      'Content-Type: multipart/mixed; boundary=c',
      '',
      ...changes.flatMap((change) => ['--c', part(change)]),
      '--c--',
      '--b--',
      '',
    ].join('\r\n');
    const answer = await dataverse.call('POST', '$batch', {
      body,
      headers: {
        'Content-Type': 'multipart/mixed; boundary=b',
        Prefer: 'odata.continue-on-error',
        MSCRMCallerID: malloryId,
      },
    });
    expect(answer.text.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 403', 'HTTP/1.1 403']);
    const [mine] = rowsOf(await mallory('GET', 'accounts?$select=name'));
    expect(mine?.['name']).toBe('Mine');
  });
});
