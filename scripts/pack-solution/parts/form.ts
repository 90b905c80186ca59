import { type FormCell, type FormDeclaration, type FormSection, type FormTab } from '../../../solution/model/form';
import { componentId } from '../uuid5';
import { element, leaves, type XmlElement } from '../xml';
import { controlDescription } from './control-description';
import { descriptions, INTRODUCED, labels, localizedNames } from './labels';
import { type PlacedCell } from './placed-cell';

/** Label and control class of each column a form shows. */
export interface FormColumns {
  labelOf(column: string): string;
  classOf(column: string): string;
}

/** The id of a form, which the app refers to. */
export const formId = (form: FormDeclaration): string => componentId('systemform', form.table, form.key);

/** A main form as exports write it, with its hosted controls described at the end (spec/dataverse.md A.4). */
export function systemForm(form: FormDeclaration, columns: FormColumns): XmlElement {
  const placed = place(form);
  const hosted = [...placed.values()].filter((cell) => cell.control !== undefined);
  return element('systemform', {}, [
    ...leaves({ formid: formId(form), IntroducedVersion: INTRODUCED, FormPresentation: 1, FormActivationState: 1 }),
    element('form', {}, [
      element(
        'tabs',
        {},
        form.tabs.map((tab) => tabXml(form, tab, { placed, columns })),
      ),
      ...(hosted.length === 0
        ? []
        : [
            element(
              'controlDescriptions',
              {},
              hosted.map((cell) => controlDescription(cell, columns.classOf(cell.column))),
            ),
          ]),
      element('DisplayConditions', { Order: 0, FallbackForm: 'true' }, [element('Everyone')]),
    ]),
    ...leaves({ IsCustomizable: 1, CanBeDeleted: 1 }),
    localizedNames(form.label),
    descriptions(form.description),
  ]);
}

interface Placement {
  readonly placed: ReadonlyMap<FormCell, PlacedCell>;
  readonly columns: FormColumns;
}

function place(form: FormDeclaration): ReadonlyMap<FormCell, PlacedCell> {
  const seen = new Map<string, number>();
  const cells = form.tabs.flatMap((tab) => tab.sections).flatMap((section) => section.cells);
  return new Map(
    cells.map((cell) => {
      const times = seen.get(cell.column) ?? 0;
      seen.set(cell.column, times + 1);
      const controlId = times === 0 ? cell.column : `${cell.column}${times}`;
      return [cell, { ...cell, controlId, uniqueId: componentId('control', form.table, form.key, controlId) }];
    }),
  );
}

const tabXml = (form: FormDeclaration, tab: FormTab, placement: Placement): XmlElement =>
  element(
    'tab',
    {
      name: tab.name,
      verticallayout: 'true',
      id: componentId('tab', form.table, form.key, tab.name),
      IsUserDefined: 1,
    },
    [
      labels(tab.label),
      element('columns', {}, [
        element('column', { width: '100%' }, [
          element(
            'sections',
            {},
            tab.sections.map((section) => sectionXml(form, section, placement)),
          ),
        ]),
      ]),
    ],
  );

function sectionXml(form: FormDeclaration, section: FormSection, placement: Placement): XmlElement {
  const id = componentId('section', form.table, form.key, section.name);
  return element('section', { name: section.name, showlabel: 'true', showbar: 'false', IsUserDefined: 0, id }, [
    labels(section.label),
    element(
      'rows',
      {},
      section.cells.map((cell) => element('row', {}, [cellXml(form, cell, placement)])),
    ),
  ]);
}

function cellXml(form: FormDeclaration, cell: FormCell, { placed, columns }: Placement): XmlElement {
  const at = placed.get(cell);
  const controlId = at?.controlId ?? cell.column;
  const unique = at?.control === undefined ? {} : { uniqueid: at.uniqueId };
  const attributes = { id: controlId, classid: columns.classOf(cell.column), datafieldname: cell.column, ...unique };
  const id = componentId('cell', form.table, form.key, controlId);
  const shown = cell.control === undefined ? {} : { showlabel: 'false', rowspan: CONTROL_ROWS, colspan: 1 };
  return element('cell', { id, ...shown }, [labels(columns.labelOf(cell.column)), element('control', attributes)]);
}

/** A hosted panel takes the height of a dozen fields. */
const CONTROL_ROWS = 12;
