import { at, attributeOf, childrenOf, descendants, textAt } from '../../pack-solution/xml-query';
import { type Finding } from '../finding';
import { type PackedTable, type Rule, type SolutionUnderTest } from '../solution-under-test';
import { viewColumns, type NamedColumn } from './view-columns';

/** What views, forms, keys and choices name of a table exists: columns, choices; and no key stands on a secured column. */
export const columns: Rule = (solution) => {
  const choices = new Set(
    (at(solution.customizations, 'optionsets')?.children ?? []).map((one) => attributeOf(one, 'Name')),
  );
  return solution.tables.flatMap((table) => [
    ...named(table)
      .filter((one) => isMissing(solution, one))
      .map((one) => finding(table, `${one.by} names column ${one.column}, which does not exist`)),
    ...keyColumns(table)
      .filter((column) => textAt(table.columns.get(column), 'IsSecured') === '1')
      .map((column) => finding(table, `a key stands on secured column ${column}`)),
    ...[...table.columns]
      .filter(([, column]) => textAt(column, 'Type') === 'picklist' && at(column, 'optionset') === undefined)
      .filter(([, column]) => !choices.has(textAt(column, 'OptionSetName')))
      .map(([name, column]) =>
        finding(table, `${name} uses choice ${textAt(column, 'OptionSetName')}, which does not exist`),
      ),
  ]);
};

const finding = (table: PackedTable, message: string): Finding => ({
  rule: 'columns',
  where: table.logicalName,
  message,
});

/** Of a standard table the package knows only the columns it adds. */
function isMissing(solution: SolutionUnderTest, { table: name, column }: NamedColumn): boolean {
  const table = solution.tables.find((one) => one.logicalName === name);
  if (table?.columns.has(column) === true) return false;
  return (table?.own ?? name.startsWith(solution.prefix)) ? true : column.startsWith(solution.prefix);
}

const keyColumns = (table: PackedTable): readonly string[] =>
  childrenOf(at(table.info, 'EntityKeys'), 'EntityKey').flatMap((key) =>
    childrenOf(at(key, 'EntityKeyAttributes'), 'AttributeName').map((one) => one.text ?? ''),
  );

interface Mention extends NamedColumn {
  readonly by: string;
}

function named(table: PackedTable): readonly Mention[] {
  const here = (column: string, by: string): Mention => ({ table: table.logicalName, column, by });
  const inForms = descendants(table.xml, 'systemform').flatMap((form) =>
    descendants(form, 'control').map((control) => attributeOf(control, 'datafieldname')),
  );
  const inViews = descendants(table.xml, 'savedquery').flatMap(viewColumns);
  const views = new Map(
    inViews.map((one): [string, Mention] => [`${one.table}.${one.column}`, { ...one, by: 'a view' }]),
  );
  return [
    ...views.values(),
    ...[...new Set(inForms)].filter((column) => column !== '').map((column) => here(column, 'a form')),
    ...keyColumns(table).map((column) => here(column, 'a key')),
  ];
}
