import { type ColumnCell, type FormCell, type FormDeclaration, type Subgrid } from '../../../solution/model/form';
import { componentId } from '../uuid5';
import { element, leaves, type XmlElement } from '../xml';
import { type FormColumns } from './form-columns';
import { labels } from './labels';
import { type PlacedCell } from './placed-cell';

/** What every cell of one form needs to be written. */
export interface Placement {
  readonly form: FormDeclaration;
  readonly placed: ReadonlyMap<FormCell, PlacedCell>;
  readonly columns: FormColumns;
}

/** One cell: a column, a control of ours in a column's place, or a list of related rows; `perRow` is the section's. */
export function formCell(cell: FormCell, perRow: number, placement: Placement): XmlElement {
  const at = placement.placed.get(cell);
  if (at === undefined) throw new Error(`form ${placement.form.key}: a cell stands in no tab`);
  return 'subgrid' in cell
    ? subgridCell(cell.subgrid, at, placement)
    : columnCell({ ...cell, ...at }, perRow, placement);
}

/** Whether a cell takes the whole row of its section. */
export const isWide = (cell: FormCell): boolean =>
  'subgrid' in cell || cell.control !== undefined || cell.wide === true;

function columnCell(cell: ColumnCell & PlacedCell, perRow: number, { form, columns }: Placement): XmlElement {
  const { controlId, uniqueId, column, control } = cell;
  const unique = control === undefined ? {} : { uniqueid: uniqueId };
  const attributes = { id: controlId, classid: columns.classOf(column), datafieldname: column, ...unique };
  const shown = control === undefined ? {} : { showlabel: 'false', rowspan: CONTROL_ROWS };
  const span = isWide(cell) ? { colspan: perRow } : {};
  return element('cell', { id: componentId('cell', form.table, form.key, controlId), ...shown, ...span }, [
    labels(columns.labelOf(column)),
    element('control', attributes),
  ]);
}

/** A hosted panel takes the height of a dozen fields. */
const CONTROL_ROWS = 12;
const SUBGRID = '{E7A81278-8635-4d9e-8D4D-59480B391C5B}';

/** A subgrid as the form designer writes it: one view, its related rows only, no charts (spec/dataverse.md A.4). */
function subgridCell(subgrid: Subgrid, at: PlacedCell, { form }: Placement): XmlElement {
  const view = componentId('savedquery', subgrid.table, subgrid.view);
  const id = componentId('cell', form.table, form.key, at.controlId);
  const control = { id: at.controlId, classid: SUBGRID, indicationOfSubgrid: 'true', uniqueid: at.uniqueId };
  return element('cell', { id, showlabel: 'true', rowspan: subgrid.rows + SUBGRID_FRAME, colspan: 1, auto: 'false' }, [
    labels(subgrid.label),
    element('control', control, [
      element('parameters', {}, [
        ...leaves({
          TargetEntityType: subgrid.table,
          ViewId: view,
          ViewIds: view,
          EnableViewPicker: 'false',
          RelationshipName: subgrid.relationship,
          RecordsPerPage: subgrid.rows,
          IsUserView: 'false',
          EnableQuickFind: 'false',
          EnableJumpBar: 'false',
          AutoExpand: 'Fixed',
          ChartGridMode: 'Grid',
          IsUserChart: 'false',
          EnableChartPicker: 'false',
        }),
      ]),
    ]),
  ]);
}

/** Head and foot of a grid, in rows of a form. */
const SUBGRID_FRAME = 2;
