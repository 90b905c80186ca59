import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { readCsv } from '../../../scripts/import-history/read-csv';
import { CommandRefusal } from '../../../scripts/o2c/command';
import { temporaryFolder } from '../../builders/temporary-folder';

const folder = temporaryFolder();

function contentOf(text: string, wanted: readonly string[] = ['a']): ReturnType<typeof readCsv> {
  const file = join(folder.path, 'history.csv');
  writeFileSync(file, text);
  return readCsv(file, wanted);
}

function refusalOf(work: () => unknown): CommandRefusal {
  try {
    work();
  } catch (error) {
    if (error instanceof CommandRefusal) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

describe('readCsv', () => {
  test('gives each record the line it ends on, whatever the line ends are', () => {
    expect(contentOf('\uFEFFa,b\r\n1,2\r\n"3",4\n')).toEqual({
      records: [
        { line: 2, values: { a: '1', b: '2' } },
        { line: 3, values: { a: '3', b: '4' } },
      ],
      defects: [],
    });
  });

  test('reports a line with too few columns by its number and goes on', () => {
    const { records, defects } = contentOf('a,b\n1\n3,4\n');
    expect(defects).toEqual([{ line: 2, text: '1 columns where the header has 2' }]);
    expect(records).toEqual([{ line: 3, values: { a: '3', b: '4' } }]);
  });

  test('loses no later line to a quote that is never closed', () => {
    const { records, defects } = contentOf('a,b\n1,2\n\n"3,4\n5,6\n7,8\n');
    expect(defects).toEqual([{ line: 4, text: 'a quote that is never closed' }]);
    expect(records.map((record) => record.line)).toEqual([2, 5, 6]);
  });

  test('keeps separators and line breaks inside quotes', () => {
    expect(contentOf('a,b\n"1,\n2",3\n').records).toEqual([{ line: 3, values: { a: '1,\n2', b: '3' } }]);
  });

  test('refuses a file without a wanted column, naming it, with exit code 2', () => {
    const refusal = refusalOf(() => contentOf('a,b\n1,2\n', ['a', 'amount']));
    expect(refusal).toMatchObject({ exitCode: 2 });
    expect(refusal.message).toContain("no column 'amount'");
  });

  test('refuses a file that is not there with exit code 2', () => {
    expect(refusalOf(() => readCsv(join(folder.path, 'absent.csv'), []))).toMatchObject({ exitCode: 2 });
  });
});
