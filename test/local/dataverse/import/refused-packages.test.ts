import {
  aPackage,
  aTableXml,
  anAttribute,
  anEnvironment,
  entities,
  type Environment,
  lookupTo,
} from './an-environment';

const ROW = '00000000-0000-0000-0000-0000000000aa';

let environment: Environment;
beforeEach(() => {
  environment = anEnvironment();
});
afterEach(() => environment.database.close());

describe('a package that cannot be imported', () => {
  const missing = (type: number, name: string, parent = ''): string =>
    `<MissingDependency><Required type="${type}" schemaName="${name}" parentSchemaName="${parent}" displayName="${name}" solution="Other (1.0)" /></MissingDependency>`;

  test.each([
    [
      'a table it needs',
      aPackage('', { missing: missing(1, 'oth_table') }),
      /table oth_table of solution Other \(1.0\)/,
    ],
    [
      'a column it needs',
      aPackage('', { missing: missing(2, 'oth_column', 'account') }),
      /column oth_column of solution Other/,
    ],
    ['a choice it needs', aPackage('', { missing: missing(9, 'oth_choice') }), /choice oth_choice of solution Other/],
    [
      'the other end of a relationship',
      aPackage(
        `${entities(aTableXml('smp_a', anAttribute('smp_leadid', 'lookup')))}<EntityRelationships>${lookupTo('smp_leadid', 'lead', 'smp_a')}</EntityRelationships>`,
      ),
      /lead_smp_a_smp_leadid needs table lead/,
    ],
    [
      'a key over a column that is not there',
      aPackage(
        entities(
          aTableXml(
            'smp_a',
            '',
            '<EntityKey><LogicalName>smp_key</LogicalName><EntityKeyAttributes><AttributeName>smp_no</AttributeName></EntityKeyAttributes></EntityKey>',
          ),
        ),
      ),
      /key smp_key: smp_a has no column smp_no/,
    ],
    [
      'a key over a secured column, whose values could be learnt by it',
      aPackage(
        entities(
          aTableXml(
            'smp_a',
            anAttribute('smp_no', 'nvarchar', '<IsSecured>1</IsSecured>'),
            '<EntityKey><LogicalName>smp_key</LogicalName><EntityKeyAttributes><AttributeName>smp_no</AttributeName></EntityKeyAttributes></EntityKey>',
          ),
        ),
      ),
      /key smp_key: the column smp_no is secured/,
    ],
    [
      'a web resource without its file',
      aPackage(
        `<WebResources><WebResource><WebResourceId>{${ROW}}</WebResourceId><Name>smp_/a.js</Name><FileName>/WebResources/a</FileName></WebResource></WebResources>`,
      ),
      /web resource smp_\/a.js: the package has no part \/WebResources\/a/,
    ],
    [
      'a step on an endpoint that is not there',
      aPackage(
        `<SdkMessageProcessingSteps><SdkMessageProcessingStep Name="S" SdkMessageProcessingStepId="{${ROW}}"><SdkMessageId>9ebdbb1b-ea3e-db11-86a7-000a3a5473e8</SdkMessageId><PrimaryEntity>account</PrimaryEntity><EventHandler>${ROW}</EventHandler><EventHandlerTypeCode>4618</EventHandlerTypeCode></SdkMessageProcessingStep></SdkMessageProcessingSteps>`,
      ),
      /step S: there is no service endpoint/,
    ],
    [
      'a role with a privilege of no table of the publisher',
      aPackage(
        `<Roles><Role id="{${ROW}}" name="R"><RolePrivileges><RolePrivilege name="prvReadsmp_typo" level="Global" /></RolePrivileges></Role></Roles>`,
      ),
      /privilege prvReadsmp_typo: there is no such table/,
    ],
    [
      'a permission for a column that is not secured',
      aPackage(
        `<FieldSecurityProfiles><FieldSecurityProfile fieldsecurityprofileid="{${ROW}}" name="P"><FieldPermissions><FieldPermission><EntityName>account</EntityName><AttributeName>name</AttributeName><CanRead>4</CanRead></FieldPermission></FieldPermissions></FieldSecurityProfile></FieldSecurityProfiles>`,
      ),
      /permission for account.name: the column is not secured/,
    ],
  ])('is refused by name: %s', (_what, zip, message) => {
    const before = environment.database.all('SELECT name FROM sqlite_master ORDER BY name');
    expect(() => environment.import(zip)).toThrow(message);
    expect(environment.database.all('SELECT name FROM sqlite_master ORDER BY name')).toEqual(before);
    expect(environment.database.get("SELECT 1 FROM solution WHERE uniquename = 'Sample'")).toBeUndefined();
  });

  test('what nothing here reads is kept as it came, and listed', () => {
    const zip = aPackage(
      '<AIModels><AIModel>x</AIModel></AIModels><Future><thing/></Future>',
      {},
      { 'bots/b.xml': '<bot/>' },
    );
    expect(environment.import(zip).keptAsData).toEqual([
      'customizations.xml/AIModels',
      'customizations.xml/Future',
      'bots/b.xml',
    ]);
    expect(environment.database.get('SELECT count(*) AS n FROM "$solution_part"')).toEqual({ n: 3 });
  });
});
