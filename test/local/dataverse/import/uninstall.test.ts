import { aDataverse, errorOf, rowsOf, type TestDataverse } from '../contract/a-dataverse';
import { aPackage, aTableXml, anAttribute, entities, lookupTo } from './an-environment';
import { databaseDigest } from './database-digest';

const id = (number: number): string => `00000000-0000-0000-0000-0000000000${String(number).padStart(2, '0')}`;
const label = (text: string): string =>
  `<LocalizedNames><LocalizedName description="${text}" languagecode="1033" /></LocalizedNames>`;
const account = (parts: string): string =>
  `<Entity><Name>account</Name><EntityInfo><entity Name="Account" unmodified="1"><attributes>${parts}</attributes></entity></EntityInfo></Entity>`;
const form = (number: number, control: string): string =>
  `<FormXml><forms type="main"><systemform><formid>{${id(number)}}</formid><form><tabs><control datafieldname="${control}" /></tabs></form>${label('Form')}</systemform></forms></FormXml>`;

/** A managed solution of one of each kind: two tables with rows, a column on accounts, a choice, a role, a view, a step on a webhook, a variable. */
const KIT = aPackage(
  `${entities(
    aTableXml('smp_a', anAttribute('smp_bid', 'lookup')).replace('</Entity>', `${form(1, 'smp_bid')}</Entity>`),
    aTableXml('smp_b'),
    account(anAttribute('smp_rank', 'int') + anAttribute('smp_scan', 'file') + anAttribute('smp_fee', 'money')),
  )}
  <optionsets><optionset Name="smp_kind"><options><option value="1" /></options></optionset></optionsets>
  <EntityRelationships>${lookupTo('smp_bid', 'smp_b', 'smp_a')}
    <EntityRelationship Name="smp_a_account"><EntityRelationshipType>ManyToMany</EntityRelationshipType>
      <FirstEntityName>smp_a</FirstEntityName><SecondEntityName>account</SecondEntityName><IntersectEntityName>smp_a_account</IntersectEntityName></EntityRelationship>
  </EntityRelationships>
  <Roles><Role id="{${id(2)}}" name="Clerk"><RolePrivileges><RolePrivilege name="prvReadsmp_a" level="Local" /></RolePrivileges></Role></Roles>
  <WebResources><WebResource><WebResourceId>{${id(3)}}</WebResourceId><Name>smp_/a.js</Name><FileName>/WebResources/a</FileName></WebResource></WebResources>
  <ServiceEndpoints><ServiceEndpoint ServiceEndpointId="{${id(4)}}" Name="Hook"><Contract>8</Contract><Url>http://127.0.0.1:9/</Url></ServiceEndpoint></ServiceEndpoints>
  <SdkMessageProcessingSteps><SdkMessageProcessingStep Name="On update" SdkMessageProcessingStepId="{${id(5)}}">
    <SdkMessageId>20bebb1b-ea3e-db11-86a7-000a3a5473e8</SdkMessageId><PrimaryEntity>smp_a</PrimaryEntity><Mode>1</Mode><Stage>40</Stage>
    <EventHandler>${id(4)}</EventHandler><EventHandlerTypeCode>4618</EventHandlerTypeCode></SdkMessageProcessingStep></SdkMessageProcessingSteps>`,
  { managed: true, name: 'Kit' },
  {
    'WebResources/a': 'x',
    'environmentvariabledefinitions/smp_Url/environmentvariabledefinition.xml':
      '<environmentvariabledefinition schemaname="smp_Url"><defaultvalue>d</defaultvalue><type>100000000</type></environmentvariabledefinition>',
    'bots/b.xml': '<bot/>',
  },
);

let dataverse: TestDataverse;
beforeEach(async () => {
  dataverse = await aDataverse();
});
afterEach(() => dataverse.close());

const importZip = async (zip: Uint8Array): Promise<void> => {
  const answer = await dataverse.call('POST', 'ImportSolution', {
    body: {
      CustomizationFile: Buffer.from(zip).toString('base64'),
      OverwriteUnmanagedCustomizations: false,
      PublishWorkflows: true,
      ImportJobId: dataverse.services.newId(),
    },
  });
  expect([answer.status, answer.text]).toEqual([204, '']);
};
const solutionId = async (name: string): Promise<string> => {
  const [row] = rowsOf(await dataverse.call('GET', `solutions?$select=solutionid&$filter=uniquename eq '${name}'`));
  return String(row?.['solutionid']);
};
const uninstall = async (name: string) => dataverse.call('DELETE', `solutions(${await solutionId(name)})`);

/** Rows by table and the tables and columns of SQL, without what only counts or logs. */
function inventory(): unknown {
  const { database } = dataverse.services;
  return database
    .all(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT IN ('importjob', '$row_version', '$setting', 'publisher', 'sdkmessagefilter') ORDER BY name",
    )
    .map(({ name }) => [
      name,
      database.get(`SELECT count(*) AS n FROM "${String(name)}"`)?.['n'],
      database.all('SELECT name FROM pragma_table_info(?)', [String(name ?? '')]).map((column) => column['name']),
    ])
    .filter(([name, rows]) => !(name === '$metadata' || (name === '$solution_part' && rows === 0)));
}

describe('DELETE of a managed solution', () => {
  test('takes all that it brought: tables with their rows, columns, choices, roles, steps, and leaves everything else', async () => {
    const before = inventory();
    await importZip(KIT);
    const b = await dataverse.create('smp_bs', { smp_b_name: 'B' });
    await dataverse.create('smp_as', { smp_a_name: 'A', 'smp_bid@odata.bind': `/smp_bs(${b})` });
    expect((await uninstall('Kit')).status).toBe(204);
    expect(inventory()).toEqual(before);
    expect((await dataverse.call('GET', 'smp_as')).status).toBe(404);
    expect((await dataverse.call('GET', 'accounts?$select=smp_rank')).status).toBe(400);
    expect((await dataverse.call('GET', "EntityDefinitions(LogicalName='smp_a')")).status).toBe(404);
  });

  test('keeps the rows of tables that it had only extended', async () => {
    await importZip(KIT);
    const row = await dataverse.create('accounts', { name: 'Stays', smp_fee: 5, smp_rank: 7, creditlimit: 1234.56 });
    await dataverse.call('PATCH', `accounts(${row})/smp_scan`, {
      body: 'bytes',
      headers: { 'Content-Type': 'application/octet-stream', 'x-ms-file-name': 'a.txt' },
    });
    const bytesKept = (): unknown => dataverse.services.database.get('SELECT count(*) AS n FROM "$file_part"')?.['n'];
    expect(bytesKept()).toBe(1);
    await uninstall('Kit');
    expect(bytesKept()).toBe(0);
    const answer = await dataverse.call('GET', `accounts(${row})?$select=name,creditlimit`);
    expect(answer.text).toContain('"creditlimit":1234.5600');
    await importZip(KIT);
    const again = await dataverse.call('GET', `accounts(${row})?$select=name,smp_rank`);
    expect(again.json).toMatchObject({ name: 'Stays', smp_rank: null });
  });

  test.each([
    [
      'a lookup',
      `${entities(account(anAttribute('oth_bid', 'lookup')))}<EntityRelationships>${lookupTo('oth_bid', 'smp_b', 'account')}</EntityRelationships>`,
      /ObjectName: smp_b,.*Type: Attribute, ObjectName: account.oth_bid/,
    ],
    [
      'a column of the choice',
      entities(account(anAttribute('oth_kind', 'picklist', '<OptionSetName>smp_kind</OptionSetName>'))),
      /Type: OptionSet, ObjectName: smp_kind,.*ObjectName: account.oth_kind/,
    ],
    [
      'a form that shows the column',
      entities(`<Entity><Name>account</Name>${form(9, 'smp_rank')}</Entity>`),
      /Type: Attribute, ObjectName: account.smp_rank,.*Type: systemform, ObjectName: Form/,
    ],
    [
      'a step on the webhook',
      `<SdkMessageProcessingSteps><SdkMessageProcessingStep Name="Mine" SdkMessageProcessingStepId="{${id(9)}}"><SdkMessageId>20bebb1b-ea3e-db11-86a7-000a3a5473e8</SdkMessageId><PrimaryEntity>account</PrimaryEntity><EventHandler>${id(4)}</EventHandler><EventHandlerTypeCode>4618</EventHandlerTypeCode></SdkMessageProcessingStep></SdkMessageProcessingSteps>`,
      /Type: serviceendpoint, ObjectName: Hook,.*Type: sdkmessageprocessingstep, ObjectName: Mine/,
    ],
    [
      'a form with the script',
      entities(
        `<Entity><Name>account</Name><FormXml><forms type="main"><systemform><formid>{${id(9)}}</formid><form><formLibraries><Library name="smp_/a.js" /></formLibraries></form></systemform></forms></FormXml></Entity>`,
      ),
      /Type: webresource, ObjectName: smp_\/a.js,.*Type: systemform/,
    ],
  ])('is refused with both names while something else needs it: %s', async (_what, customizations, message) => {
    await importZip(KIT);
    await importZip(aPackage(customizations, { name: 'Other' }));
    const before = databaseDigest(dataverse.services.database);
    const answer = await uninstall('Kit');
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({ code: '0x8004f01d', message: expect.stringMatching(message) as string });
    expect(databaseDigest(dataverse.services.database)).toBe(before);
    expect((await dataverse.call('GET', 'smp_as')).status).toBe(200);
  });

  test('leaves what another solution brings too (our choice)', async () => {
    await importZip(KIT);
    await importZip(aPackage(entities(aTableXml('smp_b')), { name: 'Second', managed: true }));
    expect(errorOf(await uninstall('Second'))).toBeUndefined();
    expect((await dataverse.call('GET', 'smp_bs')).status).toBe(200);
  });
});

describe('DELETE of a solution', () => {
  test('that is unmanaged forgets the solution and leaves everything it brought', async () => {
    await importZip(aPackage(entities(aTableXml('smp_a')), { name: 'Loose' }));
    expect((await uninstall('Loose')).status).toBe(204);
    expect((await dataverse.call('GET', 'smp_as')).status).toBe(200);
    expect(await solutionId('Loose')).toBe('undefined');
    expect(dataverse.services.database.get('SELECT count(*) AS n FROM solutioncomponent')).toEqual({ n: 0 });
  });

  test('Default is refused', async () => {
    const answer = await uninstall('Default');
    expect([answer.status, errorOf(answer)]).toEqual([
      400,
      { code: '0x8004f005', message: 'Attempting to delete a restricted solution.' },
    ]);
  });

  test('that does not exist is not found', async () =>
    expect((await dataverse.call('DELETE', `solutions(${id(77)})`)).status).toBe(404));

  test('of which an upgrade is staged is refused, and deleting the staged one is not implemented', async () => {
    await importZip(KIT);
    const staged = await dataverse.call('POST', 'ImportSolution', {
      body: {
        CustomizationFile: Buffer.from(aPackage('', { managed: true, name: 'Kit', version: '2.0' })).toString('base64'),
        HoldingSolution: true,
      },
    });
    expect(staged.status).toBe(204);
    expect(errorOf(await uninstall('Kit'))).toMatchObject({ code: '0x80048539' });
    expect((await uninstall('Kit_Upgrade')).status).toBe(501);
  });

  test('needs a transaction of its own: in a change set it is refused', async () => {
    await importZip(KIT);
    const body = `--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n--c\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\nContent-ID: 1\r\n\r\nDELETE /api/data/v9.2/solutions(${await solutionId('Kit')}) HTTP/1.1\r\n\r\n\r\n--c--\r\n--b--\r\n`;
    const answer = await dataverse.call('POST', '$batch', {
      body,
      headers: { 'Content-Type': 'multipart/mixed; boundary=b' },
    });
    expect(answer.text).toContain('cannot be imported or removed as part of a change set');
    expect((await dataverse.call('GET', 'smp_as')).status).toBe(200);
  });
});
