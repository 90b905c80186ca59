import { type TableMetadata } from '../../../../local/dataverse/metadata/table-metadata';
import { insertRow } from '../../../../local/dataverse/store/row-store';
import { aPackage, aTableXml, anAttribute, anEnvironment, entities, type Environment } from './an-environment';

const text = (name: string, length: number): string =>
  anAttribute(name, 'nvarchar', `<MaxLength>${length}</MaxLength>`);

let environment: Environment;
beforeEach(() => {
  environment = anEnvironment();
});
afterEach(() => environment.database.close());

const table = (name: string): TableMetadata => {
  const found = environment.catalogue.table(name);
  if (!found) throw new Error(`no table ${name}`);
  return found;
};

const ROW = '00000000-0000-0000-0000-0000000000aa';
const OTHER = '00000000-0000-0000-0000-0000000000bb';

describe('a new key', () => {
  const withKey = (columns: string): Uint8Array =>
    aPackage(
      entities(
        aTableXml(
          'smp_a',
          text('smp_no', 50),
          `<EntityKey><Name>smp_Key</Name><LogicalName>smp_key</LogicalName><EntityKeyAttributes>${columns}</EntityKeyAttributes></EntityKey>`,
        ),
      ),
    );
  const NO = '<AttributeName>smp_no</AttributeName>';
  const insert = (id: string, no: string | null): unknown =>
    insertRow(environment.database, table('smp_a'), { smp_aid: id, smp_no: no, smp_a_name: id });

  beforeEach(() => environment.import(aPackage(entities(aTableXml('smp_a', text('smp_no', 50))))));

  test('over rows that hold the same value twice is Failed and does not break the import', () => {
    insert(ROW, 'x');
    insert(OTHER, 'X');
    const report = environment.import(withKey(NO));
    expect(table('smp_a').keys).toEqual([
      { logicalName: 'smp_key', schemaName: 'smp_Key', displayName: 'smp_Key', columns: ['smp_no'], failed: true },
    ]);
    expect(report.notes).toContain('key smp_key of smp_a is Failed: rows hold the same values twice');
    insert('00000000-0000-0000-0000-0000000000cc', 'x');
  });

  test('binds after the rows were corrected and the solution came again', () => {
    insert(ROW, 'x');
    insert(OTHER, 'x');
    environment.import(withKey(NO));
    environment.database.run("UPDATE smp_a SET smp_no = 'y' WHERE smp_aid = ?", [OTHER]);
    environment.import(withKey(NO));
    expect(table('smp_a').keys[0]).not.toHaveProperty('failed');
    expect(() => insert('00000000-0000-0000-0000-0000000000cc', 'x')).toThrow(/smp_Key/);
  });

  test('over rows of which several hold nothing binds', () => {
    insert(ROW, null);
    insert(OTHER, null);
    environment.import(withKey(NO));
    expect(table('smp_a').keys[0]).not.toHaveProperty('failed');
  });

  test('of the same name over other columns takes the place of the old one (our choice)', () => {
    environment.import(withKey(NO));
    insert(ROW, 'x');
    environment.import(withKey(`${NO}<AttributeName>smp_a_name</AttributeName>`));
    insert(OTHER, 'x');
    expect(table('smp_a').keys[0]?.columns).toEqual(['smp_no', 'smp_a_name']);
  });
});
