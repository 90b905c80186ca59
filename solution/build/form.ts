import { type ColumnCell, type FormCell, type FormSection, type FormTab, type SubgridCell } from '../model/form';
import { relationshipName } from './names';

/** A tab of a form; its name follows from its label. */
export const tab = (label: string, sections: readonly FormSection[]): FormTab => ({
  name: nameOf(label),
  label,
  sections,
});

/** A section with its columns beside each other; its name follows from its label. */
export const section = (label: string, perRow: 1 | 2 | 3, columns: readonly (string | FormCell)[]): FormSection => ({
  name: nameOf(label),
  label,
  ...(perRow === 1 ? {} : { perRow }),
  cells: columns.map((one) => (typeof one === 'string' ? { column: one } : one)),
});

/** Text of several lines, as wide as its section. */
export const wide = (column: string): ColumnCell => ({ column, wide: true });

/** A section that is one list of related rows. */
export const list = (cell: SubgridCell): FormSection => ({
  name: `list_${cell.subgrid.name}`,
  label: '',
  cells: [cell],
});

/** What a list of related rows says beyond its table. */
export interface RelatedOptions {
  readonly label: string;
  /** The lookup of the listed table that points at the form's row. */
  readonly by: string;
  /** Absent: the associated view of the table. */
  readonly view?: string;
  readonly rows?: number;
}

/** Rows of `many` that point at a row of `one` by a lookup of ours. */
export const related = (one: string, many: string, options: RelatedOptions): SubgridCell =>
  relatedBy(relationshipName(one, many, options.by), many, options);

/** The same over a relationship of Microsoft's, by its schema name. */
export const relatedBy = (
  relationship: string,
  many: string,
  { label, view = 'associated', rows = 5 }: Omit<RelatedOptions, 'by'>,
): SubgridCell => ({ subgrid: { name: `list_${nameOf(label)}`, label, table: many, relationship, view, rows } });

const nameOf = (label: string): string => label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '_');

/** The tab with the timeline of the form's row, bound to the column that holds its number. */
export const timelineTab = (column: string, recordType: 'order' | 'invoice' | 'account'): FormTab =>
  tab('Timeline', [
    section('What happened', 1, [
      {
        column,
        control: {
          name: 'o2c_O2C.DocumentTimeline',
          boundProperty: 'recordKey',
          literals: [{ property: 'recordType', type: 'Enum', value: recordType }],
        },
      },
    ]),
  ]);

/** The panel with the credit of the form's row, bound to the column that holds its number and, of a document, to its credit status. */
export const creditPanel = (column: string, mode: 'order' | 'invoice' | 'account'): FormSection =>
  section('Credit position', 1, [
    {
      column,
      control: {
        name: 'o2c_O2C.CreditHoldPanel',
        boundProperty: 'recordKey',
        columns: mode === 'account' ? [] : [{ property: 'creditStatus', column: 'o2c_creditstatus' }],
        literals: [{ property: 'mode', type: 'Enum', value: mode }],
      },
    },
  ]);
