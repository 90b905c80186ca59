import { type ColumnType, type RequiredLevel } from '../../metadata/table-metadata';

/** Types as customizations.xml writes them (CustomizationsSolution.xsd, and those newer than it). */
export const COLUMN_TYPES: Readonly<Record<string, ColumnType>> = {
  primarykey: 'Uniqueidentifier',
  uniqueidentifier: 'Uniqueidentifier',
  nvarchar: 'String',
  ntext: 'Memo',
  memo: 'Memo',
  int: 'Integer',
  bigint: 'BigInt',
  timestamp: 'BigInt',
  decimal: 'Decimal',
  float: 'Double',
  money: 'Money',
  bit: 'Boolean',
  picklist: 'Picklist',
  multiselectpicklist: 'MultiSelectPicklist',
  state: 'State',
  status: 'Status',
  datetime: 'DateTime',
  lookup: 'Lookup',
  customer: 'Customer',
  owner: 'Owner',
  partylist: 'PartyList',
  entityname: 'EntityName',
  image: 'Image',
  file: 'File',
  managedproperty: 'ManagedProperty',
  virtual: 'Virtual',
};

export const REQUIRED_LEVELS: Readonly<Record<string, RequiredLevel>> = {
  none: 'None',
  recommended: 'Recommended',
  required: 'ApplicationRequired',
  applicationrequired: 'ApplicationRequired',
  systemrequired: 'SystemRequired',
};

/** Formats as the platform's metadata names them; plain text and date with time go without saying. */
export const FORMATS: Readonly<Record<string, string>> = {
  email: 'Email',
  url: 'Url',
  phone: 'Phone',
  tickersymbol: 'TickerSymbol',
  textarea: 'TextArea',
  phonetic: 'PhoneticGuide',
  phoneticguide: 'PhoneticGuide',
  version: 'VersionNumber',
  versionnumber: 'VersionNumber',
  json: 'Json',
  richtext: 'RichText',
  date: 'DateOnly',
  duration: 'Duration',
  timezone: 'TimeZone',
  language: 'Language',
  locale: 'Locale',
};

/** DateTime behaviour is a number in exports and a word in documents. */
export const BEHAVIORS: Readonly<Record<string, 'UserLocal' | 'DateOnly' | 'TimeZoneIndependent'>> = {
  '1': 'UserLocal',
  '2': 'DateOnly',
  '3': 'TimeZoneIndependent',
  userlocal: 'UserLocal',
  dateonly: 'DateOnly',
  timezoneindependent: 'TimeZoneIndependent',
};
