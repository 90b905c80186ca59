import { type ColumnMetadata, type ColumnType } from '../table-metadata';

/** Class ids of the standard form controls (public: "Form XML schema", control element). */
const TEXT = '{4273EDBD-AC1D-40D3-9FB2-095C621B552D}';
const LOOKUP = '{270BD3DB-D9AF-4782-9025-509E298DEC0A}';

const CLASSES: Partial<Readonly<Record<ColumnType, string>>> = {
  Lookup: LOOKUP,
  Customer: LOOKUP,
  Owner: LOOKUP,
  PartyList: '{CBFB742C-14E7-4A17-96BB-1A13F7F64AA2}',
  Picklist: '{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}',
  State: '{3EF39988-22BB-4F0B-BBBE-64B5A3748AEE}',
  Status: '{5D68B988-0661-4DB2-BC3E-17598AD3BE6C}',
  MultiSelectPicklist: '{4AA28AB7-9C13-4F57-A73D-AD894D048B5F}',
  Boolean: '{67FAC785-CD58-4F9F-ABB3-4B7DDC6ED5ED}',
  DateTime: '{5B773807-9FB2-42DB-97C3-7A91EFF8ADFF}',
  Money: '{533B9E00-756B-4312-95A0-DC888637AC78}',
  Decimal: '{C3EFE0C3-0EC6-42BE-8349-CBD9079DFD8E}',
  Double: '{0D2C745A-E5A8-4C8F-BA63-C6D3BB604660}',
  Integer: '{C6D124CA-7EDA-4A60-AEA9-7FB8D318B68F}',
  Memo: '{E0DECE4B-6FC8-4A8F-A065-082708572369}',
};

const BY_FORMAT: Readonly<Record<string, string>> = {
  Email: '{ADA2203E-B4CD-49BE-9DDF-234642B43B52}',
  Url: '{71716B6C-711E-476C-8AB8-5D11542BFB47}',
};

/** The standard control that shows a column. */
export const formClassOf = (column: ColumnMetadata): string =>
  (column.format === undefined ? undefined : BY_FORMAT[column.format]) ?? CLASSES[column.type] ?? TEXT;
