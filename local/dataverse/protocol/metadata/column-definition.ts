import { type Catalogue } from '../../metadata/catalogue';
import { metadataId } from '../../metadata/metadata-id';
import { type ColumnMetadata, type ColumnType, type TableMetadata } from '../../metadata/table-metadata';
import { columnCapabilities } from './column-capabilities';
import { type Definition, type Expandable } from './definition';
import { label, managed } from './label';
import { columnOptionSet, globalChoiceDefinition } from './option-set-definition';

/** Of each column type: the metadata type, and the members of AttributeTypeCode and AttributeTypeDisplayName. */
const NAMES: Readonly<Record<ColumnType, readonly [type: string, code: string, display: string]>> = {
  Uniqueidentifier: ['UniqueIdentifierAttributeMetadata', 'Uniqueidentifier', 'UniqueidentifierType'],
  String: ['StringAttributeMetadata', 'String', 'StringType'],
  Memo: ['MemoAttributeMetadata', 'Memo', 'MemoType'],
  Integer: ['IntegerAttributeMetadata', 'Integer', 'IntegerType'],
  BigInt: ['BigIntAttributeMetadata', 'BigInt', 'BigIntType'],
  Decimal: ['DecimalAttributeMetadata', 'Decimal', 'DecimalType'],
  Double: ['DoubleAttributeMetadata', 'Double', 'DoubleType'],
  Money: ['MoneyAttributeMetadata', 'Money', 'MoneyType'],
  Boolean: ['BooleanAttributeMetadata', 'Boolean', 'BooleanType'],
  Picklist: ['PicklistAttributeMetadata', 'Picklist', 'PicklistType'],
  MultiSelectPicklist: ['MultiSelectPicklistAttributeMetadata', 'Virtual', 'MultiSelectPicklistType'],
  State: ['StateAttributeMetadata', 'State', 'StateType'],
  Status: ['StatusAttributeMetadata', 'Status', 'StatusType'],
  DateTime: ['DateTimeAttributeMetadata', 'DateTime', 'DateTimeType'],
  Lookup: ['LookupAttributeMetadata', 'Lookup', 'LookupType'],
  Customer: ['LookupAttributeMetadata', 'Customer', 'CustomerType'],
  Owner: ['LookupAttributeMetadata', 'Owner', 'OwnerType'],
  PartyList: ['LookupAttributeMetadata', 'PartyList', 'PartyListType'],
  EntityName: ['EntityNameAttributeMetadata', 'EntityName', 'EntityNameType'],
  Image: ['ImageAttributeMetadata', 'Virtual', 'ImageType'],
  File: ['FileAttributeMetadata', 'Virtual', 'FileType'],
  ManagedProperty: ['ManagedPropertyAttributeMetadata', 'ManagedProperty', 'ManagedPropertyType'],
  Virtual: ['AttributeMetadata', 'Virtual', 'VirtualType'],
};

/** A column as AttributeMetadata of its kind. */
export function columnDefinition(catalogue: Catalogue, table: TableMetadata, column: ColumnMetadata): Definition {
  const [type, code, display] = NAMES[column.type];
  const id = metadataId('column', table.logicalName, column.logicalName);
  return {
    type,
    metadataId: id,
    properties: {
      MetadataId: id,
      HasChanged: null,
      LogicalName: column.logicalName,
      SchemaName: column.schemaName,
      EntityLogicalName: table.logicalName,
      AttributeType: code,
      AttributeTypeName: { Value: display },
      AttributeOf: column.attributeOf ?? null,
      DisplayName: label(column.displayName),
      Description: label(column.description),
      RequiredLevel: {
        Value: column.requiredLevel,
        CanBeChanged: true,
        ManagedPropertyLogicalName: 'canmodifyrequirementlevelsettings',
      },
      IsValidForCreate: column.validForCreate,
      IsValidForUpdate: column.validForUpdate,
      IsValidForRead: column.validForRead,
      IsPrimaryId: column.logicalName === table.primaryId,
      IsPrimaryName: column.logicalName === table.primaryName,
      IsCustomAttribute: column.custom,
      IsSecured: column.secured,
      IsLogical: false,
      ...columnCapabilities(table, column),
      IsManaged: false,
      IsCustomizable: managed(true, 'iscustomizable'),
      IsValidForAdvancedFind: managed(true, 'canmodifysearchsettings'),
      ...typeProperties(column),
    },
    expandable: expandable(catalogue, table, column),
  };
}

type Properties = Readonly<Record<string, unknown>>;

const typeProperties = (column: ColumnMetadata): Properties => OF_TYPE[column.type]?.(column) ?? {};

const bounds = (column: ColumnMetadata): Properties => ({
  ...computable(),
  MinValue: numberOf(column.minValue),
  MaxValue: numberOf(column.maxValue),
});
const lettered = (column: ColumnMetadata): Properties => ({
  MaxLength: column.maxLength ?? null,
  Format: column.format ?? 'Text',
  FormatName: { Value: column.format ?? 'Text' },
  ImeMode: 'Auto',
  IsLocalizable: false,
  ...(column.type === 'String' ? { ...computable(), DatabaseLength: (column.maxLength ?? 0) * 2, YomiOf: null } : {}),
});
const fractional = (column: ColumnMetadata): Properties => ({
  ...bounds(column),
  Precision: column.precision ?? null,
  ImeMode: 'Disabled',
});
const pointing = (column: ColumnMetadata): Properties => ({ Targets: column.targets ?? [], Format: 'None' });
const sized = (column: ColumnMetadata): Properties => ({ MaxSizeInKB: column.maxSizeInKilobytes ?? null });
const chosen = (column: ColumnMetadata): Properties => ({
  DefaultFormValue: column.defaultValue ?? -1,
  ...(column.type === 'Picklist' || column.type === 'MultiSelectPicklist'
    ? { ...computable(), ParentPicklistLogicalName: null, ChildPicklistLogicalNames: [] }
    : {}),
});

/** What only columns of one type have. */
const OF_TYPE: Partial<Readonly<Record<ColumnType, (column: ColumnMetadata) => Properties>>> = {
  String: lettered,
  Memo: lettered,
  Integer: (column) => ({ ...bounds(column), Format: column.format ?? 'None' }),
  BigInt: bounds,
  Decimal: fractional,
  Double: fractional,
  Money: (column) => ({
    ...fractional(column),
    PrecisionSource: column.precisionSource ?? null,
    CalculationOf: column.baseOf ?? null,
    IsBaseCurrency: column.baseOf !== undefined,
  }),
  DateTime: (column) => ({
    ...computable(),
    CanChangeDateTimeBehavior: managed(false, 'canchangedatetimebehavior'),
    ImeMode: 'Inactive',
    Format: column.format ?? 'DateAndTime',
    DateTimeBehavior: { Value: column.dateTimeBehavior ?? 'UserLocal' },
  }),
  Lookup: pointing,
  Customer: pointing,
  Owner: pointing,
  PartyList: pointing,
  Boolean: (column) => ({ ...computable(), DefaultValue: column.defaultValue ?? false }),
  File: sized,
  Image: (column) => ({
    ...sized(column),
    CanStoreFullImage: false,
    IsPrimaryImage: false,
    MaxHeight: 144,
    MaxWidth: 144,
  }),
  Picklist: chosen,
  MultiSelectPicklist: chosen,
  State: chosen,
  Status: chosen,
};

/** No value of this server comes from a formula. */
const computable = (): Properties => ({ FormulaDefinition: '', SourceTypeMask: 0 });

const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

const WITH_OPTIONS: ReadonlySet<ColumnType> = new Set<ColumnType>([
  'Picklist',
  'MultiSelectPicklist',
  'State',
  'Status',
  'Boolean',
]);

/** `OptionSet` holds the options of a local choice, `GlobalOptionSet` those of a global one; the platform fills both for a global one. */
function expandable(
  catalogue: Catalogue,
  table: TableMetadata,
  column: ColumnMetadata,
): Readonly<Record<string, Expandable>> {
  if (!WITH_OPTIONS.has(column.type)) return {};
  const choice = column.globalChoice === undefined ? undefined : catalogue.globalChoice(column.globalChoice);
  return {
    OptionSet: { kind: 'single', read: () => columnOptionSet(table.logicalName, column) },
    GlobalOptionSet: { kind: 'single', read: () => (choice ? globalChoiceDefinition(choice) : null) },
  };
}
