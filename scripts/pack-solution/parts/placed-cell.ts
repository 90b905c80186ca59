import { type ColumnCell, type FormCell, type FormDeclaration } from '../../../solution/model/form';
import { componentId } from '../uuid5';

/** A cell with its control's id and unique id, fixed before anything is written: controls that show one column twice differ by number. */
export interface PlacedCell {
  readonly controlId: string;
  readonly uniqueId: string;
}

/** A cell that shows a column, in its place. */
export interface PlacedColumn extends ColumnCell, PlacedCell {}

/** Every cell of a form's tabs with its ids. */
export function placeCells(form: FormDeclaration): ReadonlyMap<FormCell, PlacedCell> {
  const seen = new Map<string, number>();
  const cells = form.tabs.flatMap((tab) => tab.sections).flatMap((section) => section.cells);
  return new Map(
    cells.map((cell) => {
      const name = 'subgrid' in cell ? cell.subgrid.name : cell.column;
      const times = seen.get(name) ?? 0;
      seen.set(name, times + 1);
      const controlId = times === 0 ? name : `${name}${times}`;
      return [cell, { controlId, uniqueId: componentId('control', form.table, form.key, controlId) }];
    }),
  );
}
