import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aDataverse, rowsOf, type TestDataverse } from './a-dataverse';

/** What an imported package brought, asked through EntityDefinitions: choices, keys, file columns. */
describe('reading metadata that a solution brought', () => {
  let dataverse: TestDataverse;
  beforeAll(async () => {
    dataverse = await aDataverse();
    const zip = readFileSync(join(__dirname, '../../../../dist/OrderToCash.zip'));
    dataverse.services.importSolution({ zip, overwrite: true });
  });
  afterAll(() => dataverse.close());

  test('row 85: a global choice by name and by id, cast to its type, is the one its columns name', async () => {
    const [choice] = rowsOf(await dataverse.call('GET', 'GlobalOptionSetDefinitions?$select=Name'));
    const [name, id] = [String(choice?.['Name']), String(choice?.['MetadataId'])];
    const cast = 'Microsoft.Dynamics.CRM.OptionSetMetadata';
    for (const place of [`(Name='${name}')`, `(${id})`]) {
      const answer = await dataverse.call(
        'GET',
        `GlobalOptionSetDefinitions${place}/${cast}?$select=Name,Options,IsGlobal`,
      );
      expect(answer.json).toMatchObject({ Name: name, IsGlobal: true, MetadataId: id });
      const [first] = answer.json['Options'] as readonly Record<string, unknown>[];
      expect(first).toMatchObject({
        Value: expect.any(Number) as unknown,
        Label: { UserLocalizedLabel: { Label: expect.any(String) as unknown, LanguageCode: 1033 } },
      });
    }
    const users = dataverse.services.catalogue
      .tables()
      .flatMap((table) => [...table.columns.values()].map((column) => ({ table, column })))
      .filter(({ column }) => column.globalChoice === name);
    expect(users.length).toBeGreaterThan(0);
    for (const { table, column } of users.slice(0, 3)) {
      const used = await dataverse.call(
        'GET',
        `EntityDefinitions(LogicalName='${table.logicalName}')/Attributes(LogicalName='${column.logicalName}')/Microsoft.Dynamics.CRM.PicklistAttributeMetadata?$select=LogicalName&$expand=GlobalOptionSet($select=Name)`,
      );
      expect(used.json['GlobalOptionSet']).toMatchObject({ Name: name });
    }
  });
  test('row 83: every key of every table, by name and by id', async () => {
    const keyed = dataverse.services.catalogue.tables().filter(({ keys, custom }) => custom && keys.length > 0);
    expect(keyed.length).toBeGreaterThan(5);
    for (const table of keyed.slice(0, 10)) {
      const place = `EntityDefinitions(LogicalName='${table.logicalName}')/Keys`;
      const keys = rowsOf(await dataverse.call('GET', place));
      expect(keys.map((key) => key['KeyAttributes'])).toEqual(table.keys.map(({ columns }) => columns));
      for (const key of keys) {
        const byName = await dataverse.call('GET', `${place}(LogicalName='${String(key['LogicalName'])}')`);
        const byId = await dataverse.call('GET', `${place}(${String(key['MetadataId'])})?$select=EntityKeyIndexStatus`);
        expect([byName.json['SchemaName'], byId.json['EntityKeyIndexStatus']]).toEqual([key['SchemaName'], 'Active']);
      }
    }
  });
  test('a file column comes with the column of its name, its size and the relationship to the files', async () => {
    const found = dataverse.services.catalogue
      .tables()
      .flatMap((table) => [...table.columns.values()].map((column) => ({ table, column })))
      .filter(({ column }) => column.type === 'File');
    expect(found.length).toBeGreaterThan(1);
    for (const { table, column } of found) {
      const place = `EntityDefinitions(LogicalName='${table.logicalName}')`;
      const file = await dataverse.call(
        'GET',
        `${place}/Attributes(LogicalName='${column.logicalName}')/Microsoft.Dynamics.CRM.FileAttributeMetadata`,
      );
      expect(file.json).toMatchObject({ AttributeType: 'Virtual', IsValidForUpdate: false });
      expect(file.json['MaxSizeInKB']).toBeGreaterThan(1024);
      const name = await dataverse.call('GET', `${place}/Attributes(LogicalName='${column.logicalName}_name')`);
      expect(name.json).toMatchObject({ AttributeType: 'String', AttributeOf: column.logicalName });
      const id = await dataverse.create(table.entitySetName, {});
      const stored = await fetch(`${dataverse.api}${table.entitySetName}(${id})/${column.logicalName}`, {
        method: 'PATCH',
        headers: {
          Authorization: 'Bearer test',
          'Content-Type': 'application/octet-stream',
          'x-ms-file-name': 'statement.xml',
        },
        body: '<Document />',
      });
      expect(stored.status).toBe(204);
      const files = await dataverse.call('GET', `${table.entitySetName}(${id})/${table.logicalName}_FileAttachments`);
      expect(rowsOf(files)).toMatchObject([{ filename: 'statement.xml', filesizeinbytes: 12, mimetype: 'text/xml' }]);
    }
  });
});
