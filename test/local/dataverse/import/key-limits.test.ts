import { checkKeyLimits } from '../../../../local/dataverse/import/metadata/check-key-limits';
import { defineTable } from '../../../../local/dataverse/metadata/define-table';
import { integer, lookup, text } from '../../../../local/dataverse/metadata/column-definitions';
import { type TableMetadata } from '../../../../local/dataverse/metadata/table-metadata';

/** Limits of alternate keys (spec/reliability.md 1.3); what an import says of them stands behind `checkKeyLimits`. */
describe('the limits of alternate keys', () => {
  const columns = [
    text('code_450', 450),
    text('code_451', 451),
    ...Array.from({ length: 17 }, (_, index) => integer(`n${index}`)),
    lookup('parent', 'account'),
  ];
  const withKeys = (...keys: readonly (readonly string[])[]): TableMetadata => ({
    ...defineTable({
      schemaName: 'part',
      set: 'parts',
      displayName: 'Part',
      ownership: 'UserOwned',
      id: 'partid',
      columns,
    }),
    keys: keys.map((names, index) => ({
      logicalName: `key_${index}`,
      schemaName: `key_${index}`,
      displayName: `Key ${index}`,
      columns: names,
    })),
  });
  const numbers = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `n${index}`);

  test.each([
    ['900 bytes of text', withKeys(['code_450'])],
    ['16 columns', withKeys(numbers(16))],
    ['ten keys', withKeys(...numbers(10).map((name) => [name]))],
  ])('%s are allowed', (_, table) => {
    expect(() => checkKeyLimits(table)).not.toThrow();
  });
  test.each([
    ['more than 900 bytes of text', withKeys(['code_451']), 'key key_0: its columns take 902 bytes; 900 are allowed.'],
    ['more than 900 bytes in all', withKeys(['code_450', 'parent']), 'key key_0: its columns take 916 bytes'],
    ['17 columns', withKeys(numbers(17)), 'key key_0: it has 17 columns; 16 are allowed.'],
    ['eleven keys', withKeys(...numbers(11).map((name) => [name])), 'table part: it has 11 keys; 10 are allowed.'],
  ])('%s are refused by name', (_, table, message) => {
    expect(() => checkKeyLimits(table)).toThrow(message);
  });
});
