import { type ColumnDeclaration } from '../../../solution/model/column';
import { type FormColumns } from './form';

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

/** Labels of the standard columns our forms show; Microsoft's own words. */
const STANDARD_LABELS: Readonly<Record<string, string>> = {
  ownerid: 'Owner',
  name: 'Account Name',
  accountnumber: 'Account Number',
  primarycontactid: 'Primary Contact',
  emailaddress1: 'Email',
  transactioncurrencyid: 'Currency',
  address1_line1: 'Address 1: Street 1',
  address1_postalcode: 'Address 1: ZIP/Postal Code',
  address1_city: 'Address 1: City',
  address1_country: 'Address 1: Country/Region',
};

/** What a form needs to know of the columns it shows: ours by declaration, Microsoft's by name. */
export function formColumns(columns: readonly ColumnDeclaration[]): FormColumns {
  const own = new Map(columns.map((column) => [column.name, column]));
  return {
    labelOf: (name) => own.get(name)?.label ?? STANDARD_LABELS[name] ?? name,
    classOf: (name) => {
      const column = own.get(name);
      if (column) return CLASSES[column.type];
      return name.endsWith('id') ? LOOKUP : TEXT;
    },
  };
}
