import { type FormCell } from '../../solution/model/form';
import { type PackageDeclaration } from '../../solution/model/package';
import { type ViewDeclaration } from '../../solution/model/view';

/** The same package with every hosted control replaced by the platform's own field or grid. */
export const withoutControls = (declared: PackageDeclaration): PackageDeclaration => ({
  ...declared,
  forms: declared.forms.map((form) => ({
    ...form,
    tabs: form.tabs.map((tab) => ({
      ...tab,
      sections: tab.sections.map((section) => ({
        ...section,
        cells: section.cells.map(withoutControl),
      })),
    })),
  })),
  views: declared.views.map(withPlatformGrid),
});

function withPlatformGrid(view: ViewDeclaration): ViewDeclaration {
  const { control, ...rest } = view;
  return control === undefined ? view : rest;
}

function withoutControl(cell: FormCell): FormCell {
  if ('subgrid' in cell) return cell;
  return { column: cell.column, ...(cell.wide === undefined ? {} : { wide: cell.wide }) };
}
