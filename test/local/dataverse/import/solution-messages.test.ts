import { aDataverse, errorOf, rowsOf, type TestDataverse } from '../contract/a-dataverse';
import { aPackage, aTableXml, anAttribute, entities } from './an-environment';

const id = (number: number): string => `00000000-0000-0000-0000-0000000000${String(number).padStart(2, '0')}`;
const base64 = (zip: Uint8Array): string => Buffer.from(zip).toString('base64');
const PACKAGE = aPackage(
  `${entities(aTableXml('smp_a', anAttribute('smp_x', 'int')))}<Future><thing/></Future>
  <Workflows><Workflow WorkflowId="{${id(1)}}" Name="Flow"><JsonFileName>/Workflows/f.json</JsonFileName><Category>5</Category><StateCode>1</StateCode></Workflow></Workflows>
  <ServiceEndpoints><ServiceEndpoint ServiceEndpointId="{${id(2)}}" Name="Hook"><Contract>8</Contract><Url>http://127.0.0.1:9/</Url></ServiceEndpoint></ServiceEndpoints>
  <SdkMessageProcessingSteps><SdkMessageProcessingStep Name="Step" SdkMessageProcessingStepId="{${id(3)}}"><SdkMessageId>20bebb1b-ea3e-db11-86a7-000a3a5473e8</SdkMessageId>
    <PrimaryEntity>smp_a</PrimaryEntity><EventHandler>${id(2)}</EventHandler><EventHandlerTypeCode>4618</EventHandlerTypeCode></SdkMessageProcessingStep></SdkMessageProcessingSteps>`,
  { managed: true, roots: '<RootComponent type="1" schemaName="smp_a" behavior="1" />' },
  { 'Workflows/f.json': '{"properties":{}}' },
);
const BROKEN = aPackage(
  '<WebResources><WebResource><WebResourceId>x</WebResourceId><Name>smp_/a.js</Name></WebResource></WebResources>',
);

let dataverse: TestDataverse;
beforeEach(async () => {
  dataverse = await aDataverse();
});
afterEach(() => dataverse.close());

const post = (action: string, body: Readonly<Record<string, unknown>>) => dataverse.call('POST', action, { body });
const importPackage = (more: Readonly<Record<string, unknown>> = {}) =>
  post('ImportSolution', {
    CustomizationFile: base64(PACKAGE),
    OverwriteUnmanagedCustomizations: false,
    PublishWorkflows: true,
    ImportJobId: id(9),
    ...more,
  });
const jobData = async (job: string): Promise<string> => {
  const answer = await dataverse.call('GET', `importjobs(${job})?$select=data,progress,solutionname`);
  return String(answer.json['data']);
};

describe('ImportSolution', () => {
  test('writes the import job under the id it was given, with the documented XML', async () => {
    expect((await importPackage()).status).toBe(204);
    const data = await jobData(id(9));
    expect(data).toMatch(
      /^<importexportxml start="\d{18}" stop="\d{18}" progress="100" processed="true"><solutionManifests><solutionManifest languagecode="1033" id="Sample"/,
    );
    expect(data).toMatch(
      /<entities><entity id="smp_a" LocalizedName="smp_a" processed="true"><result result="success" errorcode="0" errortext=""/,
    );
    expect(data).toMatch(/<entitySubhandler id="customizations.xml\/Future" processed="true"><result result="warning"/);
  });

  test('of a broken package leaves the import job, which says what was wrong, and nothing else', async () => {
    const answer = await importPackage({ CustomizationFile: base64(BROKEN) });
    expect([answer.status, errorOf(answer).message]).toEqual([
      400,
      'An error occurred while importing a Solution. web resource smp_/a.js: it has no id.',
    ]);
    expect(await jobData(id(9))).toMatch(
      /<result result="failure" errorcode="0x80048033" errortext="An error occurred while importing a Solution. web resource smp_\/a.js: it has no id."/,
    );
    expect(rowsOf(await dataverse.call('GET', "solutions?$filter=uniquename eq 'Sample'"))).toEqual([]);
  });

  test('takes an import job id once', async () => {
    await importPackage();
    expect((await importPackage()).status).toBe(412);
  });

  const states = async () => {
    const flow = await dataverse.call('GET', `workflows(${id(1)})?$select=statecode,statuscode`);
    const step = await dataverse.call('GET', `sdkmessageprocessingsteps(${id(3)})?$select=statecode,statuscode`);
    return [flow, step].map(({ json }) => [json['statecode'], json['statuscode']]);
  };

  test('with PublishWorkflows activates flows and enables steps', async () => {
    await importPackage();
    expect(await states()).toEqual([
      [1, 2],
      [0, 1],
    ]);
  });

  test('without PublishWorkflows leaves new flows drafts and new steps disabled, and those that are here as they are', async () => {
    await importPackage({ PublishWorkflows: false });
    expect(await states()).toEqual([
      [0, 1],
      [1, 2],
    ]);
    await importPackage({ ImportJobId: id(10) });
    expect((await states())[0]).toEqual([1, 2]);
    await importPackage({ PublishWorkflows: false, ImportJobId: id(11) });
    expect((await states())[0]).toEqual([1, 2]);
  });

  test('lists root components with their behaviour and parts under their table', async () => {
    await importPackage();
    const rows = rowsOf(
      await dataverse.call(
        'GET',
        'solutioncomponents?$select=componenttype,rootcomponentbehavior,rootsolutioncomponentid,ismetadata&$orderby=componenttype',
      ),
    );
    const [table, column] = rows;
    expect(table).toMatchObject({
      componenttype: 1,
      rootcomponentbehavior: 1,
      rootsolutioncomponentid: null,
      ismetadata: true,
    });
    expect(column).toMatchObject({
      componenttype: 2,
      rootcomponentbehavior: null,
      rootsolutioncomponentid: table?.['solutioncomponentid'],
    });
    expect(rows.map((row) => row['componenttype'])).toEqual([1, 2, 2, 2, 29, 92, 95]);
  });

  test('with SkipProductUpdateDependencies goes on without what solution.xml lists as needed', async () => {
    const zip = base64(
      aPackage('', {
        missing:
          '<MissingDependency><Required type="1" schemaName="oth_a" displayName="oth_a" solution="Other (1.0)" /></MissingDependency>',
      }),
    );
    expect((await importPackage({ CustomizationFile: zip })).status).toBe(400);
    expect(
      (await importPackage({ CustomizationFile: zip, SkipProductUpdateDependencies: true, ImportJobId: id(10) }))
        .status,
    ).toBe(204);
    expect(await jobData(id(10))).toContain('not here and skipped: table oth_a of solution Other (1.0)');
  });

  test.each([
    ['CustomizationFile', {}, 'ImportSolution needs CustomizationFile, the zip as base64.'],
    ['CustomizationFile', { CustomizationFile: '***' }, 'CustomizationFile is not base64.'],
    ['PublishWorkflows', { CustomizationFile: 'UEs=', PublishWorkflows: 'yes' }, 'PublishWorkflows is not a Boolean.'],
    ['ImportJobId', { CustomizationFile: 'UEs=', ImportJobId: 7 }, 'ImportJobId is not a Guid.'],
  ])('refuses a wrong %s: %j', async (_name, body, message) => {
    const answer = await post('ImportSolution', body);
    expect([answer.status, errorOf(answer).message]).toEqual([400, message]);
  });

  test.each(['ComponentParameters', 'SolutionParameters', 'LayerDesiredOrder'])(
    'does not know %s, and says so',
    async (name) => {
      const answer = await importPackage({ [name]: [{}] });
      expect([answer.status, errorOf(answer).message]).toEqual([
        501,
        `The local Dataverse does not implement ${name} of ImportSolution.`,
      ]);
    },
  );
});

describe('a key that rows violate', () => {
  test('is shown as Failed, does not address rows, and does not stand in the way of the import', async () => {
    const withKey = (key: string): string => base64(aPackage(entities(aTableXml('smp_b', '', key))));
    await importPackage({ CustomizationFile: withKey('') });
    await dataverse.create('smp_bs', { smp_b_name: 'x' });
    await dataverse.create('smp_bs', { smp_b_name: 'x' });
    const key =
      '<EntityKey><Name>smp_Key</Name><LogicalName>smp_key</LogicalName><EntityKeyAttributes><AttributeName>smp_b_name</AttributeName></EntityKeyAttributes></EntityKey>';
    expect((await importPackage({ CustomizationFile: withKey(key), ImportJobId: id(10) })).status).toBe(204);
    const keys = rowsOf(
      await dataverse.call(
        'GET',
        "EntityDefinitions(LogicalName='smp_b')/Keys?$select=LogicalName,EntityKeyIndexStatus",
      ),
    );
    expect(keys).toMatchObject([{ LogicalName: 'smp_key', EntityKeyIndexStatus: 'Failed' }]);
    expect((await dataverse.call('GET', "smp_bs(smp_b_name='x')")).status).toBe(400);
  });
});

describe('ImportSolutionAsync', () => {
  test('answers with a system job and an import job that have ended (our choice)', async () => {
    const answer = await post('ImportSolutionAsync', {
      CustomizationFile: base64(PACKAGE),
      OverwriteUnmanagedCustomizations: true,
      PublishWorkflows: true,
    });
    expect(answer.status).toBe(200);
    expect(String(answer.json['@odata.context'])).toContain('#Microsoft.Dynamics.CRM.ImportSolutionAsyncResponse');
    const job = await dataverse.call(
      'GET',
      `asyncoperations(${String(answer.json['AsyncOperationId'])})?$select=statecode,statuscode`,
    );
    expect(job.json).toMatchObject({ statecode: 3, statuscode: 30 });
    expect(await jobData(String(answer.json['ImportJobKey']))).toContain('progress="100"');
    expect((await dataverse.call('GET', 'smp_as')).status).toBe(200);
  });

  test('tells a refusal in the job, not in the answer', async () => {
    const answer = await post('ImportSolutionAsync', { CustomizationFile: base64(BROKEN) });
    expect(answer.status).toBe(200);
    const job = await dataverse.call(
      'GET',
      `asyncoperations(${String(answer.json['AsyncOperationId'])})?$select=statecode,statuscode,message,errorcode`,
    );
    expect(job.json).toMatchObject({
      statecode: 3,
      statuscode: 31,
      message: expect.stringContaining('smp_/a.js: it has no id') as string,
      errorcode: 0x80048033 | 0,
    });
  });
});

describe('StageAndUpgrade and DeleteAndPromote', () => {
  const EMPTIED = aPackage(entities(aTableXml('smp_a')), { managed: true, version: '2.0.0.0' });

  test('StageAndUpgrade imports what is new here, upgrades what is installed, and names the solution', async () => {
    expect((await post('StageAndUpgrade', { CustomizationFile: base64(PACKAGE), ImportJobId: id(9) })).status).toBe(
      200,
    );
    const answer = await post('StageAndUpgrade', { CustomizationFile: base64(EMPTIED), ImportJobId: id(10) });
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('StageAndUpgradeResponse')]);
    const solution = await dataverse.call(
      'GET',
      `solutions(${String(answer.json['SolutionId'])})?$select=version,ismanaged`,
    );
    expect(solution.json).toMatchObject({ version: '2.0.0.0', ismanaged: true });
    expect((await dataverse.call('GET', 'smp_as?$select=smp_x')).status).toBe(400);
  });

  test('DeleteAndPromote applies what HoldingSolution staged', async () => {
    await importPackage();
    await importPackage({ CustomizationFile: base64(EMPTIED), HoldingSolution: true, ImportJobId: id(10) });
    expect((await dataverse.call('GET', 'smp_as?$select=smp_x')).status).toBe(200);
    const answer = await post('DeleteAndPromote', { UniqueName: 'Sample' });
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('DeleteAndPromoteResponse')]);
    expect((await dataverse.call('GET', 'smp_as?$select=smp_x')).status).toBe(400);
    expect(errorOf(await post('DeleteAndPromote', { UniqueName: 'Sample' }))).toEqual({
      code: '0x8004853b',
      message: 'The Sample solution doesn’t have an upgrade that is ready to be applied.',
    });
  });
});

test('solutions that the platform could change in other ways are refused by name', async () => {
  for (const name of [
    'ExportSolution',
    'CloneAsPatch',
    'StageSolution',
    'StageAndUpgradeAsync',
    'UninstallSolutionAsync',
  ])
    expect([name, (await post(name, {})).status]).toEqual([name, 501]);
});
