import { type FormDeclaration } from '../model/form';
import { type TableDeclaration } from '../model/table';

/** The main form of a table of ours: one tab, its declared sections, and who owns the row. */
export function mainForm(table: TableDeclaration): FormDeclaration {
  const sections = table.sections.map((section) => ({
    name: section.name,
    label: section.label,
    cells: section.columns.map((column) => ({ column })),
  }));
  const ownership = { name: 'ownership', label: 'Ownership', cells: [{ column: 'ownerid' }] };
  return {
    table: table.name,
    key: 'main',
    label: 'Information',
    description: `The main form of ${table.plural.toLowerCase()}.`,
    tabs: [
      { name: 'general', label: 'General', sections: table.ownership === 'user' ? [...sections, ownership] : sections },
    ],
  };
}
