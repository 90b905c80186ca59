import { type FormDeclaration, type FormTab } from '../model/form';
import { type TableDeclaration } from '../model/table';
import { layouts } from './layouts';

/** The main form of a table of ours: its layout, if it has one, and every column that stands in no tab of it under Details. */
export function mainForm(table: TableDeclaration): FormDeclaration {
  const layout = layouts.find((one) => one.table === table.name);
  return {
    table: table.name,
    key: 'main',
    label: 'Information',
    description: `The main form of ${table.plural.toLowerCase()}.`,
    ...(layout?.header === undefined ? {} : { header: layout.header }),
    tabs: layout === undefined ? [generalTab(table)] : [...layout.tabs, ...detailsTab(table, layout.tabs)],
  };
}

const ownership = { name: 'ownership', label: 'Ownership', cells: [{ column: 'ownerid' }] };

/** One tab with all declared sections, and who owns the row. */
function generalTab(table: TableDeclaration): FormTab {
  const sections = table.sections.map((section) => ({
    name: section.name,
    label: section.label,
    perRow: 2 as const,
    cells: section.columns.map((column) => cellOf(table, column)),
  }));
  return {
    name: 'general',
    label: 'General',
    sections: table.ownership === 'user' ? [...sections, ownership] : sections,
  };
}

/** What the layout leaves out: keys, hashes, and columns added after it. */
function detailsTab(table: TableDeclaration, tabs: readonly FormTab[]): readonly FormTab[] {
  const shown = new Set(
    tabs
      .flatMap((tab) => tab.sections)
      .flatMap((section) => section.cells)
      .map((cell) => ('column' in cell ? cell.column : '')),
  );
  const rest = table.sections.flatMap((section) => section.columns).filter((column) => !shown.has(column));
  const details = {
    name: 'details',
    label: 'Details',
    perRow: 2 as const,
    cells: rest.map((one) => cellOf(table, one)),
  };
  const sections = table.ownership === 'user' ? [details, ownership] : [details];
  return [{ name: 'details', label: 'Details', sections }];
}

function cellOf(table: TableDeclaration, column: string) {
  const memo = table.columns.some((one) => one.name === column && one.type === 'Memo');
  return memo ? { column, wide: true as const } : { column };
}
