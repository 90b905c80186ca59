import { type TableDeclaration } from '../model/table';
import { type ViewDeclaration, type ViewPurpose } from '../model/view';

/** The lists every table has, from the columns it declares as listed. */
export function standardViews(table: TableDeclaration): readonly ViewDeclaration[] {
  const view = (purpose: ViewPurpose, label: string): ViewDeclaration => ({
    table: table.name,
    key: purpose,
    purpose,
    label,
    columns: table.listed,
    searched: purpose === 'quickFind' ? searched(table) : [],
    sortedBy: table.primaryName,
    descending: false,
  });
  return [
    view('active', `Active ${table.plural}`),
    view('inactive', `Inactive ${table.plural}`),
    view('lookup', `${table.label} Lookup View`),
    view('quickFind', `Quick Find Active ${table.plural}`),
    view('associated', `${table.label} Associated View`),
    view('advancedFind', `${table.label} Advanced Find View`),
  ];
}

/** Text among the listed columns: short enough to be searched by prefix. */
function searched(table: TableDeclaration): readonly string[] {
  const texts = new Set(table.columns.filter((column) => column.type === 'String').map((column) => column.name));
  return table.listed.filter((column) => texts.has(column));
}
