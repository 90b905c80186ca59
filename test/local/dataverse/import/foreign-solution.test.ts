import { strFromU8, unzipSync } from 'fflate';
import { describeWithReferenceData, referenceData } from '../../../builders/reference-data';
import { anEnvironment, type Environment, zipFile } from './an-environment';

const UNMANAGED = 'dataverse/solution-zips/83eb957c3b__PermitManagement_1_0_0_3.zip';
const MANAGED = 'dataverse/solution-zips/a65e9ca395__PermitManagement_1_0_0_3_managed.zip';

/** A second reading of the package that shares nothing with the importer: plain text search. */
function plainRead(zip: Uint8Array) {
  const xml = strFromU8(unzipSync(zip)['customizations.xml'] ?? new Uint8Array());
  const all = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
  const tables = all(xml, /<entity Name="(contoso_\w+)"/g).map((name) => {
    const body = xml.slice(xml.indexOf(`<entity Name="${name}"`));
    const entity = body.slice(0, body.indexOf('</entity>'));
    return {
      name: name.toLowerCase(),
      set: all(entity, /<EntitySetName>(\w+)</g)[0],
      columns: all(entity, /<LogicalName>(\w+)</g).sort(),
    };
  });
  const choices = xml.slice(xml.indexOf('<optionsets>'), xml.indexOf('</optionsets>'));
  return {
    tables,
    choice: {
      name: all(choices, /<optionset Name="(\w+)"/g)[0],
      values: all(choices, /<option value="(\d+)"/g).map(Number),
    },
    relationships: all(xml, /<EntityRelationship Name="(\w+)"/g),
    forms: all(xml, /<formid>\{([\w-]+)\}/g),
    views: all(xml, /<savedqueryid>\{([\w-]+)\}/g),
  };
}

describeWithReferenceData('a solution by somebody else', () => {
  describe.each([
    ['unmanaged', UNMANAGED],
    ['managed', MANAGED],
  ])('%s', (_mode, path) => {
    let environment: Environment;
    beforeAll(() => {
      environment = anEnvironment();
      environment.import(zipFile(referenceData(path)));
    });
    afterAll(() => environment.database.close());

    const expected = plainRead(zipFile(referenceData(path)));

    test('has the tables and columns that its XML declares', () => {
      expect(expected.tables).toHaveLength(5);
      for (const { name, set, columns } of expected.tables) {
        const table = environment.catalogue.table(name);
        expect(table?.entitySetName).toBe(set);
        expect(columns.filter((column) => !table?.columns.has(column))).toEqual([]);
        const custom = [...(table?.columns.values() ?? [])].filter((column) => column.custom);
        expect(custom.every((column) => columns.includes(column.logicalName))).toBe(true);
      }
    });

    test('has the choice that its XML declares', () => {
      const choice = environment.catalogue.globalChoice(expected.choice.name ?? '');
      expect(choice?.options.map((option) => option.value)).toEqual(expected.choice.values);
    });

    test('has the relationships that its XML declares, but for one to a table of process stages', () => {
      const left = expected.relationships.filter((name) => !environment.catalogue.relationship(name));
      expect(left).toEqual(['lk_contoso_newbuildsite_activestageid']);
    });

    test('has its forms and views as rows', () => {
      const found = (table: string, key: string, ids: readonly string[]): number =>
        ids.filter((id) => environment.database.get(`SELECT 1 FROM ${table} WHERE ${key} = ?`, [id.toLowerCase()]))
          .length;
      expect(found('systemform', 'formid', expected.forms)).toBe(expected.forms.length);
      expect(found('savedquery', 'savedqueryid', expected.views)).toBe(expected.views.length);
    });

    test('imports again without a change', () => {
      const before = environment.catalogue.table('contoso_permit');
      const report = environment.import(zipFile(referenceData(path)));
      expect(environment.catalogue.table('contoso_permit')).toEqual(before);
      expect(report.keptAsData).toContain('canvas app contoso_inspector_37c41');
    });
  });
});
