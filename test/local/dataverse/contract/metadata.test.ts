import { aDataverse, errorOf, rowsOf, type TestDataverse } from './a-dataverse';

describe('reading metadata', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
  });
  afterAll(() => dataverse.close());

  test('row 83: a table by name and by id, with $select and $expand', async () => {
    const byName = await dataverse.call(
      'GET',
      "EntityDefinitions(LogicalName='account')?$select=LogicalName,EntitySetName,PrimaryNameAttribute",
    );
    expect(byName.json).toMatchObject({
      LogicalName: 'account',
      EntitySetName: 'accounts',
      PrimaryNameAttribute: 'name',
    });
    const byId = await dataverse.call(
      'GET',
      `EntityDefinitions(${String(byName.json['MetadataId'])})?$select=LogicalName&$expand=Attributes($select=LogicalName;$filter=LogicalName eq 'name'),Keys,OneToManyRelationships($select=SchemaName),ManyToOneRelationships($select=SchemaName)`,
    );
    expect(byId.json['Attributes']).toMatchObject([
      { LogicalName: 'name', '@odata.type': '#Microsoft.Dynamics.CRM.StringAttributeMetadata' },
    ]);
    expect((byId.json['ManyToOneRelationships'] as unknown[]).length).toBeGreaterThan(3);
  });
  test('row 83: all tables at once, filtered by a complex property and by an enumeration member', async () => {
    const tables = await dataverse.call(
      'GET',
      'EntityDefinitions?$select=LogicalName&$filter=CanChangeTrackingBeEnabled/Value eq false',
    );
    expect(rowsOf(tables).map((table) => table['LogicalName'])).toContain('account');
    const lookups = await dataverse.call(
      'GET',
      "EntityDefinitions(LogicalName='account')/Attributes?$select=LogicalName&$filter=AttributeType eq Microsoft.Dynamics.CRM.AttributeTypeCode'Lookup'",
    );
    expect(rowsOf(lookups).map((column) => column['LogicalName'])).toContain('primarycontactid');
    expect(rowsOf(lookups).map((column) => column['LogicalName'])).not.toContain('name');
  });
  test('row 84: a cast gives the options of a choice', async () => {
    const one = await dataverse.call(
      'GET',
      "EntityDefinitions(LogicalName='account')/Attributes(LogicalName='accountcategorycode')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=OptionSet,GlobalOptionSet",
    );
    expect(one.json['OptionSet']).toMatchObject({
      IsGlobal: false,
      Options: [{ Value: 1, Label: { UserLocalizedLabel: { Label: 'Preferred Customer' } } }, { Value: 2 }],
    });
    expect(one.json['GlobalOptionSet']).toBeNull();
    const states = await dataverse.call(
      'GET',
      "EntityDefinitions(LogicalName='account')/Attributes/Microsoft.Dynamics.CRM.StatusAttributeMetadata?$select=LogicalName&$expand=OptionSet",
    );
    expect(rowsOf(states)).toMatchObject([
      {
        LogicalName: 'statuscode',
        OptionSet: {
          Options: [
            { Value: 1, State: 0 },
            { Value: 2, State: 1 },
          ],
        },
      },
    ]);
  });
  test('row 85: global choices are listed, an unknown one is 404', async () => {
    expect((await dataverse.call('GET', 'GlobalOptionSetDefinitions?$select=Name')).status).toBe(200);
    expect((await dataverse.call('GET', "GlobalOptionSetDefinitions(Name='nothing')")).status).toBe(404);
  });
  test('row 86: a relationship by schema name', async () => {
    const [first] = rowsOf(
      await dataverse.call(
        'GET',
        "EntityDefinitions(LogicalName='account')/OneToManyRelationships?$filter=ReferencingEntity eq 'contact'",
      ),
    );
    const one = await dataverse.call('GET', `RelationshipDefinitions(SchemaName='${String(first?.['SchemaName'])}')`);
    expect(one.json).toMatchObject({
      RelationshipType: 'OneToManyRelationship',
      ReferencingEntity: 'contact',
      ReferencedEntity: 'account',
    });
  });
  test('row 87 (left for later): writing metadata is refused with 501', async () => {
    const answer = await dataverse.call('POST', 'EntityDefinitions', { body: {} });
    expect([answer.status, errorOf(answer).message]).toEqual([
      501,
      'The local Dataverse does not implement writing metadata through the Web API.',
    ]);
  });
});
