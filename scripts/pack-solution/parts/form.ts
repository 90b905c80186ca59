import { type FormCell, type FormDeclaration, type FormSection, type FormTab } from '../../../solution/model/form';
import { componentId } from '../uuid5';
import { element, leaves, type XmlElement } from '../xml';
import { controlDescription } from './control-description';
import { formCell, isWide, type Placement } from './form-cell';
import { type FormColumns } from './form-columns';
import { descriptions, INTRODUCED, labels, localizedNames } from './labels';
import { placeCells, type PlacedColumn } from './placed-cell';

/** The id of a form, which the app refers to. */
export const formId = (form: FormDeclaration): string => componentId('systemform', form.table, form.key);

/** A main form as exports write it, with its hosted controls described at the end (spec/dataverse.md A.4). */
export function systemForm(form: FormDeclaration, columns: FormColumns): XmlElement {
  const placement = { form, placed: placeCells(form), columns };
  return element('systemform', {}, [
    ...leaves({ formid: formId(form), IntroducedVersion: INTRODUCED, FormPresentation: 1, FormActivationState: 1 }),
    element('form', {}, [
      element(
        'tabs',
        {},
        form.tabs.map((tab) => tabXml(tab, placement)),
      ),
      ...headerXml(placement),
      ...descriptionsXml(placement),
      element('DisplayConditions', { Order: 0, FallbackForm: 'true' }, [element('Everyone')]),
    ]),
    ...leaves({ IsCustomizable: 1, CanBeDeleted: 1 }),
    localizedNames(form.label),
    descriptions(form.description),
  ]);
}

function descriptionsXml({ placed, columns }: Placement): readonly XmlElement[] {
  const hosted = [...placed].flatMap(([cell, at]): readonly PlacedColumn[] =>
    'control' in cell ? [{ ...cell, ...at }] : [],
  );
  if (hosted.length === 0) return [];
  const described = hosted.map((cell) => controlDescription(cell, columns.classOf(cell.column)));
  return [element('controlDescriptions', {}, described)];
}

const tabXml = (tab: FormTab, placement: Placement): XmlElement =>
  element(
    'tab',
    {
      name: tab.name,
      verticallayout: 'true',
      id: componentId('tab', placement.form.table, placement.form.key, tab.name),
      IsUserDefined: 1,
    },
    [
      labels(tab.label),
      element('columns', {}, [
        element('column', { width: '100%' }, [
          element(
            'sections',
            {},
            tab.sections.map((section) => sectionXml(section, placement)),
          ),
        ]),
      ]),
    ],
  );

function sectionXml(section: FormSection, placement: Placement): XmlElement {
  const { form } = placement;
  const id = componentId('section', form.table, form.key, section.name);
  const perRow = section.perRow ?? 1;
  const columns = perRow === 1 ? {} : { columns: '1'.repeat(perRow) };
  const title = { showlabel: String(section.label !== ''), showbar: 'false' };
  return element('section', { name: section.name, ...title, IsUserDefined: 0, id, ...columns }, [
    labels(section.label),
    element(
      'rows',
      {},
      rowsOf(section.cells, perRow).map((row) =>
        element(
          'row',
          {},
          row.map((cell) => formCell(cell, perRow, placement)),
        ),
      ),
    ),
  ]);
}

/** Cells in rows of so many; a wide cell has a row of its own. */
function rowsOf(cells: readonly FormCell[], perRow: number): readonly (readonly FormCell[])[] {
  const rows: FormCell[][] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    const fits = row !== undefined && row.length < perRow && !isWide(cell) && !row.some(isWide);
    if (fits) row.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

/** The header: columns beside the title, read only there. */
function headerXml({ form, columns }: Placement): readonly XmlElement[] {
  const { header = [], table, key } = form;
  if (header.length === 0) return [];
  const cells = header.map((column) =>
    element('cell', { id: componentId('header', table, key, column) }, [
      labels(columns.labelOf(column)),
      element('control', {
        id: `header_${column}`,
        classid: columns.classOf(column),
        datafieldname: column,
        disabled: 'true',
      }),
    ]),
  );
  const id = componentId('header', table, key);
  const attributes = { id, celllabelposition: 'Top', columns: '1'.repeat(header.length), labelwidth: 115 };
  return [element('header', attributes, [element('rows', {}, [element('row', {}, cells)])])];
}
