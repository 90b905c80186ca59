import { type Form, type FormControl } from './form';

/** Logical names of all columns a form shows or hands to a component. */
export function columnsOfForm(form: Form): ReadonlySet<string> {
  const cells = [
    ...form.header,
    ...form.tabs.flatMap(({ columns }) =>
      columns.flatMap(({ sections }) => sections.flatMap((section) => section.cells)),
    ),
  ];
  return new Set(cells.flatMap(({ control }) => columnsOfControl(control)).filter((column) => column !== ''));
}

function columnsOfControl(control: FormControl): readonly string[] {
  if (control.kind === 'column') return [control.column];
  if (control.kind !== 'custom') return [];
  return [
    control.column,
    ...control.parameters.flatMap((parameter) => (parameter.kind === 'column' ? [parameter.column] : [])),
  ];
}
