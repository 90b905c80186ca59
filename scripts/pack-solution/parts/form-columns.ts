import { type ColumnDeclaration } from '../../../solution/model/column';
import { type StandardColumn } from '../../../solution/model/standard-table';
import { standardLabel } from './standard-labels';

/** Label and control class of each column a form shows. */
export interface FormColumns {
  labelOf(column: string): string;
  classOf(column: string): string;
}

/** Class ids of the platform's own field controls. */
const TEXT = '{4273EDBD-AC1D-40d3-9FB2-095C621B552D}';
const MEMO = '{E0DECE4B-6FC8-4a8f-A065-082708572369}';
const LOOKUP = '{270BD3DB-D9AF-4782-9025-509E298DEC0A}';
const DATE = '{5B773807-9FB2-42DB-97C3-7A91EFF8ADFF}';
const WHOLE = '{C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F}';
const DECIMAL = '{C3EFE0C3-0EC6-42BE-8349-CBD9079DFD8E}';
const MONEY = '{533B9E00-756B-4312-95A0-DC888637AC78}';
const YES_NO = '{67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED}';
const CHOICE = '{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}';
const STATUS = '{5D68B988-0661-4DB2-BC3E-17598AD3BE6C}';

const CLASSES: Readonly<Record<ColumnDeclaration['type'], string>> = {
  String: TEXT,
  Memo: MEMO,
  Integer: WHOLE,
  Decimal: DECIMAL,
  Money: MONEY,
  Boolean: YES_NO,
  Choice: CHOICE,
  DateTime: DATE,
  Lookup: LOOKUP,
  File: TEXT,
};

const STANDARD_CLASSES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(CLASSES),
  ['Picklist', CHOICE],
  ['Status', STATUS],
]);

/** What a form needs to know of its table. */
export interface FormTable {
  readonly name: string;
  readonly columns: readonly ColumnDeclaration[];
  /** Microsoft's columns that our code knows, with their types. */
  readonly uses?: readonly StandardColumn[];
}

/** What a form needs to know of the columns it shows: ours by declaration, Microsoft's by their types and names. */
export function formColumns({ name: table, columns, uses = [] }: FormTable): FormColumns {
  const own = new Map(columns.map((column) => [column.name, column]));
  const standard = new Map(uses.map((column) => [column.name, column.type]));
  return {
    labelOf: (name) => own.get(name)?.label ?? standardLabel(table, name),
    classOf: (name) => {
      const column = own.get(name);
      if (column) return CLASSES[column.type];
      if (name === 'statuscode' || name === 'statecode') return STATUS;
      if (name.endsWith('id')) return LOOKUP;
      return STANDARD_CLASSES.get(standard.get(name) ?? 'String') ?? TEXT;
    },
  };
}
