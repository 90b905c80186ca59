import { COLUMN_TYPES } from '../../../../local/dataverse/import/metadata/column-types';
import { describeWithReferenceData } from '../../../builders/reference-data';
import { anEnvironment, type Environment } from './an-environment';
import { databaseDigest } from './database-digest';
import { plainSolution } from './plain-solution';
import { standardTables, UNPACKED_FOLDERS, zipOfFolder } from './unpacked-folders';

const NAME_COLUMNS: Readonly<Record<string, string>> = {
  connectionreference: 'connectionreferencelogicalname',
  environmentvariabledefinition: 'schemaname',
  customapi: 'uniquename',
  appmodule: 'uniquename',
  sitemap: 'sitemapnameunique',
};

describeWithReferenceData('a real solution, packed from its unpacked folder', () => {
  const known = standardTables();

  describe.each(
    Object.keys(UNPACKED_FOLDERS).flatMap((name) => [
      [name, 'unmanaged', false] as const,
      [name, 'managed', true] as const,
    ]),
  )('%s, %s', (name, _mode, managed) => {
    const zip = zipOfFolder(name, managed, known);
    const expected = plainSolution(zip);
    let environment: Environment;
    beforeAll(() => {
      environment = anEnvironment();
      environment.import(zip);
    });
    afterAll(() => environment.database.close());

    test('has the tables, columns, lengths, options and keys that a plain read finds', () => {
      for (const { name: tableName, set, columns, keys } of expected.tables) {
        const table = environment.catalogue.table(tableName);
        if (set !== undefined) expect(table?.entitySetName).toBe(set);
        for (const { name: columnName, type, length, custom, options } of columns) {
          const column = table?.columns.get(columnName);
          expect([columnName, column?.type]).toEqual([columnName, COLUMN_TYPES[type]]);
          if (custom) expect([columnName, column?.custom]).toEqual([columnName, true]);
          if (custom && type === 'nvarchar')
            expect([columnName, column?.maxLength]).toEqual([columnName, Number(length)]);
          if (options.length > 0) expect(column?.options?.map(({ value }) => value)).toEqual(options);
        }
        expect(table?.keys.map((key) => ({ name: key.logicalName, columns: key.columns })) ?? []).toEqual(
          expect.arrayContaining(keys),
        );
      }
    });

    test('has the choices and relationships that a plain read finds', () => {
      for (const choice of expected.choices)
        expect(environment.catalogue.globalChoice(choice.name)?.options.map(({ value }) => value)).toEqual(
          choice.values,
        );
      expect(
        expected.relationships.filter((relationship) => !environment.catalogue.relationship(relationship)),
      ).toEqual([]);
    });

    test('has a row for each component that a plain read finds, under its id or its name', () => {
      const missing = [
        ...Object.entries(expected.rows).flatMap(([table, ids]) =>
          ids.filter((id) => !found(table, environment.catalogue.table(table)?.primaryId ?? '', id)),
        ),
        ...Object.entries(expected.named).flatMap(([table, names]) =>
          names.filter((one) => !found(table, NAME_COLUMNS[table] ?? '', one)),
        ),
      ];
      expect(missing).toEqual([]);
    });

    const found = (table: string, column: string, value: string): boolean =>
      environment.database.get(`SELECT 1 FROM "${table}" WHERE "${column}" = ?`, [value]) !== undefined;

    test('imports again without a change', () => {
      const before = environment.catalogue.content();
      environment.import(zip);
      expect(environment.catalogue.content().tables).toEqual(before.tables);
    });

    test('goes again when it was managed, with everything that it brought', () => {
      const { database } = environment;
      const solution = database.get("SELECT solutionid FROM solution WHERE uniquename <> 'Default'");
      environment.uninstall(String(solution?.['solutionid']));
      const left = expected.tables.filter(({ name: table }) => !known.has(table) && environment.catalogue.table(table));
      expect(left.map((table) => table.name)).toEqual(
        managed ? [] : expected.tables.map((table) => table.name).filter((table) => !known.has(table)),
      );
    });
  });

  test.each(['Nonprofits', 'AutomationCoEMain', 'AutomationCoESatellite'])(
    '%s whole, which needs what is not here, is refused by the names of that and leaves nothing',
    (name) => {
      const environment = anEnvironment();
      const before = databaseDigest(environment.database);
      expect(() => environment.import(zipOfFolder(name, true))).toThrow(
        /Some dependencies are missing\. \S+|privilege \w+: there is no such table/,
      );
      expect(databaseDigest(environment.database)).toBe(before);
      environment.database.close();
    },
  );
});
