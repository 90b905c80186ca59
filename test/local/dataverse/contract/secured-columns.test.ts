import { type ReplaceableCatalogue } from '../../../../local/dataverse/metadata/create-catalogue';
import { type TableMetadata } from '../../../../local/dataverse/metadata/table-metadata';
import { aDataverse, type Answer, rowsOf, type TestDataverse } from './a-dataverse';

const SECURED: ReadonlySet<string> = new Set([
  'creditlimit',
  'description',
  'primarycontactid',
  'numberofemployees',
  'parentaccountid',
]);

/** Two accounts that differ only in columns the person may not read, and a person who may read all accounts and contacts. */
describe('a column the caller may not read is empty in every question about it', () => {
  let dataverse: TestDataverse;
  let person: string;
  let low: string;
  let high: string;

  const asPerson = (path: string): Promise<Answer> =>
    dataverse.call('GET', path, {
      headers: { MSCRMCallerID: person, Prefer: 'odata.include-annotations="*"' },
    });
  const fetched = (inner: string, attributes = ''): Promise<Answer> =>
    asPerson(
      `accounts?fetchXml=${encodeURIComponent(`<fetch ${attributes}><entity name="account">${inner}</entity></fetch>`)}`,
    );
  const idsOf = (answer: Answer): readonly unknown[] => {
    expect(answer.status).toBe(200);
    return rowsOf(answer).map((row) => row['accountid']);
  };

  beforeAll(async () => {
    dataverse = await aDataverse();
    secureColumns(dataverse);
    const unit = String((await dataverse.call('GET', 'WhoAmI')).json['BusinessUnitId']);
    const user = (lastname: string): Promise<string> =>
      dataverse.create('systemusers', { lastname, 'businessunitid@odata.bind': `/businessunits(${unit})` });
    person = await user('Person');
    const role = await dataverse.create('roles', { name: 'Reader' });
    grant(dataverse, role, ['prvReadAccount', 'prvReadContact', 'prvReadServiceEndpoint']);
    await dataverse.call('POST', `systemusers(${person})/systemuserroles_association/$ref`, {
      body: { '@odata.id': `${dataverse.api}roles(${role})` },
    });
    dataverse.services.authority.forget();
    const contact = async (lastname: string): Promise<string> => dataverse.create('contacts', { lastname });
    const account = async (name: string, row: Record<string, unknown>): Promise<string> =>
      dataverse.create('accounts', {
        name,
        'preferredsystemuserid@odata.bind': `/systemusers(${await user(name === 'A' ? 'Zed' : 'Abe')})`,
        ...row,
      });
    high = await account('A', {
      creditlimit: 900,
      description: 'secret',
      numberofemployees: 9,
      'primarycontactid@odata.bind': `/contacts(${await contact('Zoe')})`,
    });
    low = await account('B', {
      creditlimit: 100,
      description: 'open',
      numberofemployees: 1,
      'primarycontactid@odata.bind': `/contacts(${await contact('Adam')})`,
    });
  });
  afterAll(() => dataverse.close());

  test('it is shown as null, its amount in base currency, too', async () => {
    const [row] = rowsOf(await asPerson('accounts?$orderby=name'));
    expect(row).toMatchObject({
      name: 'A',
      creditlimit: null,
      creditlimit_base: null,
      description: null,
      _primarycontactid_value: null,
    });
    expect(JSON.stringify(row)).not.toContain('Zoe');
  });
  test.each([
    "description eq 'secret'",
    "contains(description,'secret')",
    "startswith(description,'s')",
    'creditlimit gt 500',
    'creditlimit_base gt 500',
    'numberofemployees eq 9',
    'description ne null',
    'numberofemployees eq numberofemployees',
    "primarycontactid/lastname eq 'Zoe'",
    "Microsoft.Dynamics.CRM.In(PropertyName='description',PropertyValues=['secret'])",
    "Microsoft.Dynamics.CRM.Between(PropertyName='numberofemployees',PropertyValues=['5','10'])",
  ])('$filter=%s finds nothing', async (filter) => {
    expect(idsOf(await asPerson(`accounts?$select=name&$filter=${encodeURIComponent(filter)}`))).toEqual([]);
    expect((await asPerson(`accounts/$count?$filter=${encodeURIComponent(filter)}`)).text).toMatch(/^\uFEFF?0$/);
  });
  test('the complement finds every row, so that it says nothing either', async () => {
    for (const filter of ['description eq null', "not (description eq 'secret')", 'creditlimit ne 900']) {
      const answer = await asPerson(`accounts?$orderby=name&$filter=${encodeURIComponent(filter)}`);
      expect(idsOf(answer)).toEqual([high, low]);
    }
  });
  test.each([
    'creditlimit',
    'description',
    'numberofemployees',
    '_primarycontactid_value',
    'primarycontactid/lastname',
  ])('$orderby=%s leaves the order by key, up and down', async (column) => {
    const up = idsOf(await asPerson(`accounts?$select=name&$orderby=${column}`));
    expect(idsOf(await asPerson(`accounts?$select=name&$orderby=${column} desc`))).toEqual(up);
    expect(up).toEqual([high, low].sort());
  });
  test('a page and its next link say nothing', async () => {
    const first = await dataverse.call('GET', 'accounts?$select=name&$orderby=creditlimit', {
      headers: { MSCRMCallerID: person, Prefer: 'odata.maxpagesize=1' },
    });
    const link = String(first.json['@odata.nextLink']);
    expect(decodeURIComponent(link)).not.toMatch(/900|100\D/);
    const second = await asPerson(link.slice(dataverse.api.length));
    expect([...idsOf(first), ...idsOf(second)]).toEqual([high, low].sort());
  });
  test('$apply and aggregates see empty columns', async () => {
    const summed = await asPerson('accounts?$apply=aggregate(numberofemployees with max as most)');
    expect(rowsOf(summed)[0]?.['most'] ?? null).toBeNull();
    const groups = await asPerson('accounts?$apply=groupby((description),aggregate($count as n))');
    expect(rowsOf(groups)).toEqual([expect.objectContaining({ n: 2 })]);
    expect(groups.text).not.toContain('secret');
    const aggregate = await fetched('<attribute name="creditlimit" alias="m" aggregate="max"/>', 'aggregate="true"');
    expect(rowsOf(aggregate)[0]?.['m'] ?? null).toBeNull();
  });
  test('FetchXML aliases, links, conditions and orders see empty columns', async () => {
    const aliased = await fetched(
      '<attribute name="description" alias="d"/><attribute name="creditlimit" alias="c"/><order attribute="creditlimit"/>',
    );
    expect(aliased.text).not.toMatch(/secret|900/);
    expect(idsOf(aliased)).toEqual([high, low].sort());
    const linked = await fetched(
      '<link-entity name="contact" from="contactid" to="primarycontactid" alias="p"><attribute name="lastname"/></link-entity>',
    );
    expect(idsOf(linked)).toEqual([]);
    const compared = await fetched('<filter><condition attribute="description" operator="like" value="s%"/></filter>');
    expect(idsOf(compared)).toEqual([]);
    expect((await fetched('<attribute name="description"/>', 'distinct="true"')).text).not.toContain('secret');
  });
  test('lambdas, expands, navigation and references do not follow or show it', async () => {
    const lambda = `contacts?$select=lastname&$filter=${encodeURIComponent("account_primary_contact/any(a:a/description eq 'secret')")}`;
    expect(rowsOf(await asPerson(lambda))).toEqual([]);
    expect((await asPerson('accounts?$select=name&$expand=primarycontactid($select=lastname)')).text).not.toMatch(
      /Zoe/,
    );
    const behind = await asPerson('contacts?$select=lastname&$expand=account_primary_contact($select=description)');
    expect(behind.text).not.toMatch(/secret|"accountid"/);
    expect((await asPerson(`accounts(${high})/primarycontactid`)).status).toBe(204);
    expect((await asPerson(`accounts(${high})/primarycontactid/$ref`)).status).toBe(204);
  });
  test('a hierarchy is not walked over it', async () => {
    await dataverse.call('PATCH', `accounts(${low})`, { body: { 'parentaccountid@odata.bind': `/accounts(${high})` } });
    const below = `accounts?$select=name&$filter=${encodeURIComponent(`Microsoft.Dynamics.CRM.Under(PropertyName='accountid',PropertyValue='${high}')`)}`;
    expect(idsOf(await dataverse.call('GET', below))).toEqual([low]);
    expect(idsOf(await asPerson(below))).toEqual([]);
  });
  test('somebody who may read it asks as before', async () => {
    const answer = await dataverse.call('GET', 'accounts?$select=name&$filter=creditlimit gt 500');
    expect(idsOf(answer)).toEqual([high]);
  });
  test('the secret of an endpoint is empty for everybody, administrators included', async () => {
    await dataverse.create('serviceendpoints', {
      name: 'Hook',
      contract: 8,
      authtype: 4,
      authvalue: 'hush',
      url: 'http://127.0.0.1:9/x',
    });
    for (const filter of ["authvalue eq 'hush'", "startswith(authvalue,'h')", 'authvalue ne null']) {
      const answer = await dataverse.call('GET', `serviceendpoints?$filter=${encodeURIComponent(filter)}`);
      expect([answer.status, rowsOf(answer)]).toEqual([200, []]);
    }
    const xml = '<fetch><entity name="serviceendpoint"><attribute name="authvalue" alias="v"/></entity></fetch>';
    expect((await dataverse.call('GET', `serviceendpoints?fetchXml=${encodeURIComponent(xml)}`)).text).not.toContain(
      'hush',
    );
  });
  test('ordering by a lookup does not tell the name of a row the caller may not read', async () => {
    for (const direction of ['asc', 'desc']) {
      const answer = await asPerson(`accounts?$select=name&$orderby=_preferredsystemuserid_value ${direction}`);
      expect(idsOf(answer)).toEqual([high, low].sort());
    }
  });
});

function secureColumns({ services }: TestDataverse): void {
  const catalogue = services.catalogue as ReplaceableCatalogue;
  const content = catalogue.content();
  const secured = (table: TableMetadata): TableMetadata => ({
    ...table,
    columns: new Map(
      [...table.columns].map(([name, column]) => [name, SECURED.has(name) ? { ...column, secured: true } : column]),
    ),
  });
  catalogue.replace({
    ...content,
    tables: content.tables.map((table) => (table.logicalName === 'account' ? secured(table) : table)),
  });
}

function grant({ services }: TestDataverse, role: string, privileges: readonly string[]): void {
  for (const name of privileges) {
    services.database.run(
      `INSERT INTO roleprivileges (roleprivilegesid, roleid, privilegeid, privilegedepthmask)
       SELECT ?, ?, privilegeid, 8 FROM privilege WHERE name = ?`,
      [services.newId(), role, name],
    );
  }
}
