import { type ReplaceableCatalogue } from '../../../../../local/dataverse/metadata/create-catalogue';
import { type TableMetadata } from '../../../../../local/dataverse/metadata/table-metadata';
import { ROOT_BUSINESS_UNIT_ID } from '../../../../../local/dataverse/security/known-ids';
import { aDataverse, type Answer, errorOf, rowsOf, type TestDataverse } from '../a-dataverse';
import { aPerson, aTeam, callAs, type Grants, outcome } from '../a-person';

const CRM = 'Microsoft.Dynamics.CRM';
const [NO, YES] = [0, 4];
const ACCOUNTS: Grants = {
  prvReadAccount: 'Global',
  prvCreateAccount: 'Global',
  prvWriteAccount: 'Global',
  prvReadContact: 'Global',
  prvCreateContact: 'Global',
  prvAppendContact: 'Global',
  prvAppendToContact: 'Global',
  prvAppendAccount: 'Global',
  prvAppendToAccount: 'Global',
};

/** `account.creditlimit` is secured; profiles come over the Web API, to users directly and to teams. */
describe('column security profiles', () => {
  let dataverse: TestDataverse;
  let account: string;
  const people = { none: '', reader: '', creator: '', updater: '', member: '' };

  async function profile(name: string, allowed: Readonly<Record<'canread' | 'cancreate' | 'canupdate', number>>) {
    const id = await dataverse.create('fieldsecurityprofiles', { name });
    await dataverse.create('fieldpermissions', {
      entityname: 'account',
      attributelogicalname: 'creditlimit',
      'fieldsecurityprofileid@odata.bind': `/fieldsecurityprofiles(${id})`,
      ...allowed,
    });
    return { '@odata.id': `${dataverse.api}fieldsecurityprofiles(${id})` };
  }

  beforeAll(async () => {
    dataverse = await aDataverse();
    secureCreditLimit(dataverse);
    for (const name of Object.keys(people) as (keyof typeof people)[])
      people[name] = await aPerson(dataverse, { name, grants: ACCOUNTS });
    const give = (user: string, body: object): Promise<Answer> =>
      dataverse.call('POST', `systemusers(${user})/systemuserprofiles_association/$ref`, { body });
    await give(people.reader, await profile('reads', { canread: YES, cancreate: NO, canupdate: NO }));
    await give(people.creator, await profile('creates', { canread: NO, cancreate: YES, canupdate: NO }));
    await give(people.updater, await profile('updates', { canread: YES, cancreate: NO, canupdate: YES }));
    const team = await aTeam(dataverse, { name: 'Credit', unit: ROOT_BUSINESS_UNIT_ID, members: [people.member] });
    const all = await profile('all', { canread: YES, cancreate: YES, canupdate: YES });
    await dataverse.call('POST', `teams(${team})/teamprofiles_association/$ref`, { body: all });
    account = await dataverse.create('accounts', { name: 'A', creditlimit: 500 });
  });
  afterAll(() => dataverse.close());

  test.each<[keyof typeof people, boolean, boolean, boolean]>([
    ['none', false, false, false],
    ['reader', true, false, false],
    ['creator', false, true, false],
    ['updater', true, false, true],
    ['member', true, true, true],
  ])('%s: reads %s, creates %s, updates %s', async (...[who, reads, creates, updates]) => {
    const as = callAs(dataverse, people[who]);
    const row = (await as('GET', `accounts(${account})?$select=name,creditlimit`)).json;
    expect([row['name'], row['creditlimit'] !== null]).toEqual(['A', reads]);
    const created = await as('POST', 'accounts', { name: 'B', creditlimit: 5 });
    const updated = await as('PATCH', `accounts(${account})`, { creditlimit: 500 });
    expect([outcome(created), outcome(updated)]).toEqual([
      creates ? '204' : '403 0x8004f502',
      updates ? '204' : '403 0x8004f507',
    ]);
  });
  test('the refusals are the documented ones', async () => {
    const as = callAs(dataverse, people.none);
    expect(errorOf(await as('POST', 'accounts', { name: 'B', creditlimit: 5 })).message).toContain(
      'The user does not have create permissions to a secured field. The requested operation could not be completed.',
    );
    expect(errorOf(await as('PATCH', `accounts(${account})`, { creditlimit: 5 })).message).toContain(
      "The user doesn't have AttributePrivilegeUpdate and not granted shared access for a secured attribute during update operation",
    );
  });
  test.each<[string, string, string, unknown]>([
    ['an upsert that creates', 'PATCH', 'accounts(<new>)', { name: 'x', creditlimit: 1 }],
    ['an upsert that updates', 'PATCH', 'accounts(<account>)', { name: 'x', creditlimit: 1 }],
    ['one property', 'PUT', 'accounts(<account>)/creditlimit', { value: 1 }],
    ['an emptied property', 'DELETE', 'accounts(<account>)/creditlimit', undefined],
    ['a nested row', 'POST', 'contacts', { lastname: 'x', parentcustomerid_account: { name: 'x', creditlimit: 1 } }],
    [
      'CreateMultiple',
      'POST',
      `accounts/${CRM}.CreateMultiple`,
      { Targets: [{ '@odata.type': `${CRM}.account`, name: 'x', creditlimit: 1 }] },
    ],
    [
      'UpdateMultiple',
      'POST',
      `accounts/${CRM}.UpdateMultiple`,
      { Targets: [{ '@odata.type': `${CRM}.account`, accountid: '<account>', creditlimit: 1 }] },
    ],
  ])('%s is no way around', async (...[, method, path, body]) => {
    const filled = (text: string): string =>
      text.replaceAll('<account>', account).replaceAll('<new>', dataverse.services.newId());
    const given: unknown = body === undefined ? undefined : JSON.parse(filled(JSON.stringify(body)));
    expect(outcome(await callAs(dataverse, people.none)(method, filled(path), given))).toMatch(/^403 0x8004f50[27]$/);
    expect((await dataverse.call('GET', `accounts(${account})`)).json['creditlimit']).toBe(500);
  });
  test('what may not be read is empty as a property, as raw text and in an answer to a write', async () => {
    const as = callAs(dataverse, people.none);
    expect((await as('GET', `accounts(${account})/creditlimit`)).status).toBe(204);
    expect((await as('GET', `accounts(${account})/creditlimit/$value`)).status).toBe(204);
    const written = await dataverse.call('PATCH', `accounts(${account})`, {
      body: { description: 'x' },
      headers: { MSCRMCallerID: people.none, Prefer: 'return=representation' },
    });
    expect(written.json).toMatchObject({ description: 'x', creditlimit: null, creditlimit_base: null });
  });
  test('leaving the team, or losing the permission, counts at once', async () => {
    const as = callAs(dataverse, people.member);
    const limit = async (): Promise<unknown> => (await as('GET', `accounts(${account})`)).json['creditlimit'];
    expect(await limit()).toBe(500);
    const [permission] = rowsOf(
      await dataverse.call('GET', "fieldpermissions?$filter=fieldsecurityprofileid/name eq 'all'"),
    );
    const path = `fieldpermissions(${String(permission?.['fieldpermissionid'])})`;
    await dataverse.call('PATCH', path, { body: { canread: NO } });
    expect(await limit()).toBeNull();
    await dataverse.call('PATCH', path, { body: { canread: YES } });
    expect(await limit()).toBe(500);
  });
  test('an access team takes no profile', async () => {
    const team = await aTeam(dataverse, { name: 'Guests', unit: ROOT_BUSINESS_UNIT_ID, type: 1, members: [] });
    const body = await profile('for guests', { canread: YES, cancreate: NO, canupdate: NO });
    const given = await dataverse.call('POST', `teams(${team})/teamprofiles_association/$ref`, { body });
    expect(outcome(given)).toBe('400 0x80048331');
  });
});

function secureCreditLimit({ services }: TestDataverse): void {
  const catalogue = services.catalogue as ReplaceableCatalogue;
  const content = catalogue.content();
  const secured = (table: TableMetadata): TableMetadata => ({
    ...table,
    columns: new Map(
      [...table.columns].map(([name, column]) => [
        name,
        name === 'creditlimit' ? { ...column, secured: true } : column,
      ]),
    ),
  });
  catalogue.replace({
    ...content,
    tables: content.tables.map((table) => (table.logicalName === 'account' ? secured(table) : table)),
  });
}
