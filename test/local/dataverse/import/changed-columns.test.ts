import { type ColumnMetadata, type TableMetadata } from '../../../../local/dataverse/metadata/table-metadata';
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
const column = (name: string): ColumnMetadata | undefined => table('smp_a').columns.get(name);

describe('a column', () => {
  test('cannot become shorter (our choice)', () => {
    environment.import(aPackage(entities(aTableXml('smp_a', text('smp_x', 200)))));
    expect(() => environment.import(aPackage(entities(aTableXml('smp_a', text('smp_x', 100)))))).toThrow(
      /smp_a.smp_x: the column holds 200 characters and cannot shrink to 100/,
    );
    expect(column('smp_x')?.maxLength).toBe(200);
  });

  test.each([
    ['int', 'bit', 'Integer', 'Boolean'],
    ['nvarchar', 'ntext', 'String', 'Memo'],
    ['money', 'decimal', 'Money', 'Decimal'],
  ])('of type %s cannot become %s, also where both are stored alike', (...types) => {
    const [before, after, was, becomes] = types;
    environment.import(aPackage(entities(aTableXml('smp_a', anAttribute('smp_x', before)))));
    expect(() => environment.import(aPackage(entities(aTableXml('smp_a', anAttribute('smp_x', after)))))).toThrow(
      `smp_a.smp_x: the column is of type ${was} and cannot become ${becomes}.`,
    );
  });
});
