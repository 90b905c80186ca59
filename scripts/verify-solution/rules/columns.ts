import { at, attributeOf, childrenOf, descendants, textAt } from '../../pack-solution/xml-query';
import { type Finding } from '../finding';
import { type PackedTable, type Rule } from '../solution-under-test';

/** What views, forms, keys and choices name of a table exists: columns, choices; and no key stands on a secured column. */
export const columns: Rule = (solution) => {
  const choices = new Set(
    (at(solution.customizations, 'optionsets')?.children ?? []).map((one) => attributeOf(one, 'Name')),
  );
  return solution.tables.flatMap((table) => [
    ...(table.own ? named(table).filter(({ column }) => !table.columns.has(column)) : []).map(({ column, by }) =>
      finding(table, `${by} names column ${column}, which does not exist`),
    ),
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

const keyColumns = (table: PackedTable): readonly string[] =>
  childrenOf(at(table.info, 'EntityKeys'), 'EntityKey').flatMap((key) =>
    childrenOf(at(key, 'EntityKeyAttributes'), 'AttributeName').map((one) => one.text ?? ''),
  );

function named(table: PackedTable): readonly { readonly column: string; readonly by: string }[] {
  const views = descendants(table.xml, 'savedquery');
  const inViews = [
    ...views.flatMap((view) => descendants(view, 'cell').map((cell) => attributeOf(cell, 'name'))),
    ...views.flatMap((view) => descendants(view, 'attribute').map((one) => attributeOf(one, 'name'))),
    ...views.flatMap((view) => descendants(view, 'condition').map((one) => attributeOf(one, 'attribute'))),
    ...views.flatMap((view) => descendants(view, 'order').map((one) => attributeOf(one, 'attribute'))),
  ];
  const inForms = descendants(table.xml, 'systemform').flatMap((form) =>
    descendants(form, 'control').map((control) => attributeOf(control, 'datafieldname')),
  );
  return [
    ...[...new Set(inViews)].map((column) => ({ column, by: 'a view' })),
    ...[...new Set(inForms)].filter((column) => column !== '').map((column) => ({ column, by: 'a form' })),
    ...keyColumns(table).map((column) => ({ column, by: 'a key' })),
  ];
}
