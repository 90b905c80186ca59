import { resolvePrincipal } from '../../../../local/dataverse/security/resolve-principal';
import { ADMINISTRATOR_ID } from '../../../../local/dataverse/security/known-ids';
import { aPackage, aTableXml, anAttribute, anEnvironment, type Environment } from './an-environment';

const id = (number: number): string => `00000000-0000-0000-0000-00000000000${number}`;
const label = (text: string): string =>
  `<LocalizedNames><LocalizedName description="${text}" languagecode="1033" /></LocalizedNames>`;

/** One of each component that this server reads. */
const PACKAGE = aPackage(
  `<Entities>${aTableXml('smp_a', anAttribute('smp_secret', 'nvarchar', '<IsSecured>1</IsSecured>')).replace(
    '</Entity>',
    `<FormXml><forms type="quickCreate"><systemform><formid>{${id(1)}}</formid><form><tabs><tab name="t" /></tabs></form>${label('Quick')}</systemform></forms></FormXml>
     <SavedQueries><savedqueries><savedquery><savedqueryid>{${id(2)}}</savedqueryid><querytype>0</querytype><isdefault>1</isdefault>
     <fetchxml><fetch><entity name="smp_a" /></fetch></fetchxml><layoutxml><grid><row name="r" id="smp_aid" /></grid></layoutxml>${label('All')}</savedquery></savedqueries></SavedQueries></Entity>`,
  )}</Entities>
  <Roles><Role id="{${id(3)}}" name="Clerk"><RolePrivileges>
    <RolePrivilege name="prvReadsmp_a" level="Local" /><RolePrivilege name="prvReadSalesOrder" level="Basic" />
    <RolePrivilege name="prvReadAccount" level="Basic" /><RolePrivilege name="prvReadAccount" level="Deep" />
    <RolePrivilege name="prvReadComplexControl" level="Global" /></RolePrivileges></Role></Roles>
  <Workflows><Workflow WorkflowId="{${id(4)}}" Name="Flow"><JsonFileName>/Workflows/Flow.json</JsonFileName><Category>5</Category></Workflow></Workflows>
  <FieldSecurityProfiles><FieldSecurityProfile fieldsecurityprofileid="{${id(5)}}" name="Secrets"><FieldPermissions><FieldPermission>
    <EntityName>smp_a</EntityName><AttributeName>smp_secret</AttributeName><CanRead>4</CanRead><CanUpdate>0</CanUpdate><CanCreate>4</CanCreate>
  </FieldPermission></FieldPermissions></FieldSecurityProfile></FieldSecurityProfiles>
  <WebResources><WebResource><WebResourceId>{${id(6)}}</WebResourceId><Name>smp_/a.js</Name><WebResourceType>3</WebResourceType><FileName>/WebResources/smp_a</FileName></WebResource></WebResources>
  <CustomControls><CustomControl><Name>smp_S.Panel</Name><FileName>/Controls/smp_S.Panel/ControlManifest.xml</FileName></CustomControl></CustomControls>
  <SdkMessageProcessingSteps><SdkMessageProcessingStep Name="On create" SdkMessageProcessingStepId="{${id(7)}}">
    <SdkMessageId>9ebdbb1b-ea3e-db11-86a7-000a3a5473e8</SdkMessageId><PrimaryEntity>smp_a</PrimaryEntity><Mode>1</Mode><Stage>40</Stage>
    <EventHandler>${id(8)}</EventHandler><EventHandlerTypeCode>4618</EventHandlerTypeCode>
    <SdkMessageProcessingStepImages><SdkMessageProcessingStepImage Name="Post"><SdkMessageProcessingStepImageId>${id(9)}</SdkMessageProcessingStepImageId><ImageType>1</ImageType></SdkMessageProcessingStepImage></SdkMessageProcessingStepImages>
  </SdkMessageProcessingStep></SdkMessageProcessingSteps>
  <ServiceEndpoints><ServiceEndpoint ServiceEndpointId="{${id(8)}}" Name="Hook"><Contract>8</Contract><AuthType>4</AuthType><Url>https://example.test/hook</Url></ServiceEndpoint></ServiceEndpoints>
  <AppModuleSiteMaps><AppModuleSiteMap><SiteMapUniqueName>smp_app</SiteMapUniqueName><SiteMap><Area Id="a" /></SiteMap></AppModuleSiteMap></AppModuleSiteMaps>
  <AppModules><AppModule><UniqueName>smp_app</UniqueName>${label('App')}<AppModuleComponents><AppModuleComponent type="1" schemaName="smp_a" /><AppModuleComponent type="62" schemaName="smp_app" /></AppModuleComponents>
    <AppModuleRoleMaps><Role id="{${id(3)}}" /><Role id="{${id(0)}}" /></AppModuleRoleMaps></AppModule></AppModules>
  <connectionreferences><connectionreference connectionreferencelogicalname="smp_ref"><connectorid>/providers/x</connectorid></connectionreference></connectionreferences>`,
  {},
  {
    'Workflows/Flow.json': '{"properties":{}}',
    'WebResources/smp_a': 'alert(1)',
    'Controls/smp_S.Panel/ControlManifest.xml': '<manifest><control version="1.2.3" /></manifest>',
    'Controls/smp_S.Panel/bundle.js': 'bundle',
    'environmentvariabledefinitions/smp_Url/environmentvariabledefinition.xml':
      '<environmentvariabledefinition schemaname="smp_Url"><defaultvalue>d</defaultvalue><displayname default="Url" /><type>100000000</type></environmentvariabledefinition>',
    'environmentvariabledefinitions/smp_Url/environmentvariablevalues.json':
      '{"environmentvariablevalues":{"environmentvariablevalue":{"value":"v"}}}',
  },
);

describe('components become rows of the platform tables', () => {
  let environment: Environment;
  beforeAll(() => {
    environment = anEnvironment();
    environment.import(PACKAGE);
    environment.import(PACKAGE);
  });
  afterAll(() => environment.database.close());

  const row = (sql: string): unknown => environment.database.get(sql);
  const base64 = (text: string): string => Buffer.from(text).toString('base64');

  test.each([
    [
      'a form',
      `SELECT name, type, objecttypecode, formxml FROM systemform WHERE formid = '${id(1)}'`,
      { name: 'Quick', type: 7, objecttypecode: 'smp_a', formxml: '<form><tabs><tab name="t"/></tabs></form>' },
    ],
    [
      'a view',
      `SELECT name, returnedtypecode, isdefault, fetchxml FROM savedquery WHERE savedqueryid = '${id(2)}'`,
      { name: 'All', returnedtypecode: 'smp_a', isdefault: 1, fetchxml: '<fetch><entity name="smp_a"/></fetch>' },
    ],
    [
      'a flow',
      `SELECT name, category, clientdata FROM workflow WHERE workflowid = '${id(4)}'`,
      { name: 'Flow', category: 5, clientdata: '{"properties":{}}' },
    ],
    [
      'a column permission',
      'SELECT entityname, attributelogicalname, canread, cancreate, canupdate FROM fieldpermission',
      { entityname: 'smp_a', attributelogicalname: 'smp_secret', canread: 4, cancreate: 4, canupdate: 0 },
    ],
    [
      'a web resource',
      `SELECT name, content FROM webresource WHERE webresourceid = '${id(6)}'`,
      { name: 'smp_/a.js', content: base64('alert(1)') },
    ],
    ['a control', 'SELECT name, version FROM customcontrol', { name: 'smp_S.Panel', version: '1.2.3' }],
    [
      'a file of a control',
      "SELECT webresourcetype, content FROM webresource WHERE name = 'cc_smp_S.Panel/bundle.js'",
      { webresourcetype: 3, content: base64('bundle') },
    ],
    [
      'a step',
      `SELECT s.name, s.mode, s.stage, s.eventhandler, s.eventhandler__table, f.primaryobjecttypecode, m.name AS message FROM sdkmessageprocessingstep s JOIN sdkmessagefilter f USING (sdkmessagefilterid) JOIN sdkmessage m ON m.sdkmessageid = s.sdkmessageid`,
      {
        name: 'On create',
        mode: 1,
        stage: 40,
        eventhandler: id(8),
        eventhandler__table: 'serviceendpoint',
        primaryobjecttypecode: 'smp_a',
        message: 'Create',
      },
    ],
    [
      'a step image',
      'SELECT name, imagetype, entityalias FROM sdkmessageprocessingstepimage',
      { name: 'Post', imagetype: 1, entityalias: 'Post' },
    ],
    [
      'a webhook',
      'SELECT name, contract, url FROM serviceendpoint',
      { name: 'Hook', contract: 8, url: 'https://example.test/hook' },
    ],
    [
      'a site map',
      'SELECT sitemapnameunique, sitemapxml FROM sitemap',
      { sitemapnameunique: 'smp_app', sitemapxml: '<SiteMap><Area Id="a"/></SiteMap>' },
    ],
    ['an app', 'SELECT uniquename, name FROM appmodule', { uniquename: 'smp_app', name: 'App' }],
    ['an app role', 'SELECT count(*) AS n, min(roleid) AS role FROM appmoduleroles', { n: 1, role: id(3) }],
    [
      'an environment variable',
      'SELECT d.schemaname, d.defaultvalue, v.value FROM environmentvariabledefinition d JOIN environmentvariablevalue v USING (environmentvariabledefinitionid)',
      { schemaname: 'smp_Url', defaultvalue: 'd', value: 'v' },
    ],
    [
      'a connection reference',
      'SELECT connectionreferencelogicalname AS name, connectorid FROM connectionreference',
      { name: 'smp_ref', connectorid: '/providers/x' },
    ],
  ])('%s', (_what, sql, expected) => expect(row(sql)).toEqual(expected));

  test('a role holds its privileges, each at its deepest level, by the platform word or the table name', () => {
    environment.database.run('DELETE FROM systemuserroles WHERE systemuserid = ?', [ADMINISTRATOR_ID]);
    environment.database.run(
      "INSERT INTO systemuserroles (systemuserrolesid, systemuserid, roleid) VALUES ('x', ?, ?)",
      [ADMINISTRATOR_ID, id(3)],
    );
    const { privileges, systemAdministrator } = resolvePrincipal(environment.database, ADMINISTRATOR_ID);
    expect(systemAdministrator).toBe(false);
    expect(Object.fromEntries([...privileges].map(([name, { depth }]) => [name, depth]))).toEqual({
      prvreadsmp_a: 'Local',
      prvreadorder: 'Basic',
      prvreadaccount: 'Deep',
      prvreadcomplexcontrol: 'Global',
    });
  });

  test('the solution lists what it holds, and the import job what happened', () => {
    expect(
      row(
        'SELECT count(*) AS n FROM solutioncomponent WHERE componenttype IN (1, 20, 26, 29, 60, 61, 62, 66, 70, 80, 92, 93, 95, 380)',
      ),
    ).toEqual({ n: 14 });
    expect(row('SELECT progress, solutionname FROM importjob')).toEqual({ progress: 100, solutionname: 'Sample' });
  });
});
