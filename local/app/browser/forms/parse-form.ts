import { childrenOf, elementsAt, labelAt, parseXml } from '../dataverse/xml';
import { type Form, type FormCell, type FormColumn, type FormSection, type FormTab } from './form';
import { parseControl } from './parse-control';
import { parseControlDescriptions, type ControlDescription } from './parse-control-descriptions';

interface Reading {
  readonly lcid: number;
  readonly descriptions: ReadonlyMap<string, ControlDescription>;
}

/** Reads a form's FormXml: visible tabs, sections and cells, with code components taken from its control descriptions. */
export function parseForm(
  source: { readonly id: string; readonly name: string; readonly xml: string },
  lcid: number,
): Form {
  const root = parseXml(source.xml);
  const form = root.tagName === 'form' ? root : (root.querySelector('form') ?? root);
  const reading = { lcid, descriptions: parseControlDescriptions(form) };
  return {
    id: source.id,
    name: source.name,
    tabs: elementsAt(form, 'tabs/tab')
      .filter(visible)
      .map((tab) => toTab(tab, reading)),
    header: elementsAt(form, 'header/rows/row/cell')
      .filter(visible)
      .map((cell) => toCell(cell, reading)),
  };
}

const visible = (element: Element): boolean => element.getAttribute('visible') !== 'false';

const toTab = (tab: Element, reading: Reading): FormTab => ({
  id: tab.getAttribute('id') ?? tab.getAttribute('name') ?? '',
  label: labelAt(tab, reading.lcid) || (tab.getAttribute('name') ?? ''),
  columns: elementsAt(tab, 'columns/column').map((column) => toColumn(column, reading)),
});

const toColumn = (column: Element, reading: Reading): FormColumn => ({
  width: Number.parseFloat(column.getAttribute('width') ?? '100') || 100,
  sections: elementsAt(column, 'sections/section')
    .filter(visible)
    .map((section) => toSection(section, reading)),
});

function toSection(section: Element, reading: Reading): FormSection {
  const columns = section.getAttribute('columns') ?? '1';
  return {
    id: section.getAttribute('id') ?? section.getAttribute('name') ?? '',
    label: labelAt(section, reading.lcid),
    showLabel: section.getAttribute('showlabel') !== 'false',
    // The attribute is the number of columns, or one digit per column ("11" = two).
    columns: /^1+$/.test(columns) ? columns.length : Math.min(Number(columns) || 1, 4),
    cells: elementsAt(section, 'rows/row/cell')
      .filter(visible)
      .map((cell) => toCell(cell, reading)),
  };
}

function toCell(cell: Element, reading: Reading): FormCell {
  const control = childrenOf(cell, 'control')[0];
  return {
    id: cell.getAttribute('id') ?? '',
    label: labelAt(cell, reading.lcid),
    showLabel: cell.getAttribute('showlabel') !== 'false',
    span: Number(cell.getAttribute('colspan') ?? 1) || 1,
    control: parseControl(control, reading.descriptions),
  };
}
