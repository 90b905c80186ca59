import { type ColumnMetadata, type ColumnType, type TableMetadata } from '../../metadata/table-metadata';
import { managed } from './label';

/** Columns whose values could come from a calculation or a roll-up; here they never do. */
const SIMPLE: ReadonlySet<ColumnType> = new Set<ColumnType>([
  'Boolean',
  'DateTime',
  'Decimal',
  'Integer',
  'Money',
  'Picklist',
  'String',
]);

/** What can be done with a column, as AttributeMetadata says it (Web API reference); features that this server has not got are off. */
export const columnCapabilities = (
  table: TableMetadata,
  column: ColumnMetadata,
): Readonly<Record<string, unknown>> => ({
  AutoNumberFormat: column.autoNumberFormat ?? null,
  CanBeSecuredForCreate: column.custom && column.validForCreate,
  CanBeSecuredForRead: column.custom,
  CanBeSecuredForUpdate: column.custom && column.validForUpdate,
  CanModifyAdditionalSettings: managed(true, 'canmodifyadditionalsettings'),
  ColumnNumber: numbersOf(table).get(column.logicalName) ?? 0,
  CreatedOn: null,
  DeprecatedVersion: null,
  ExternalName: null,
  InheritsFrom: null,
  IntroducedVersion: null,
  IsAuditEnabled: managed(false, 'canmodifyauditsettings'),
  IsDataSourceSecret: false,
  IsFilterable: false,
  IsGlobalFilterEnabled: managed(false, 'canmodifyglobalfiltersettings'),
  IsRenameable: managed(true, 'isrenameable'),
  IsRequiredForForm: column.requiredLevel === 'ApplicationRequired' || column.requiredLevel === 'SystemRequired',
  IsRetrievable: column.validForRead,
  IsSearchable: false,
  IsSortableEnabled: managed(false, 'canmodifyissortablesettings'),
  IsValidForForm: column.validForRead,
  IsValidForGrid: column.validForRead,
  IsValidODataAttribute: column.validForRead,
  LinkedAttributeId: null,
  ModifiedOn: null,
  SourceType: SIMPLE.has(column.type) ? 0 : null,
});

function numbersOf(table: TableMetadata): ReadonlyMap<string, number> {
  const known = numbers.get(table);
  if (known) return known;
  const counted = new Map([...table.columns.keys()].map((name, index) => [name, index + 1]));
  numbers.set(table, counted);
  return counted;
}

/** An imported table is a new object, so nothing here grows stale. */
const numbers = new WeakMap<TableMetadata, ReadonlyMap<string, number>>();
