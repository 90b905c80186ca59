import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const root = join(__dirname, '..');
const NAME = /^rows? (\d[\d, andto]*)(?: \([^)]*\))?:/;

/** The rows of spec/dataverse.md B.2 that names of tests say, with the names: `row 13:`, `rows 54 and 55:`, `row 37 to 40:`. */
export function namedRows(): ReadonlyMap<number, readonly string[]> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.test.ts'));
  const named = new Map<number, string[]>();
  for (const name of files.flatMap((file) => testNames(join(root, file)))) {
    for (const row of rowsOf(NAME.exec(name)?.[1] ?? '')) named.set(row, [...(named.get(row) ?? []), name]);
  }
  return named;
}

/** `44 to 51 and 63`, `56, 62 and 63`. */
export function rowsOf(written: string): readonly number[] {
  return written.split(/,| and /).flatMap((part) => {
    const [from = Number.NaN, to = from] = (part.match(/\d+/g) ?? []).map(Number);
    return Number.isNaN(from) ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
  });
}

/** Texts of a test file that name rows: names of tests, and the cases that tables of tests take their names from. */
function testNames(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node)) names.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return names;
}
