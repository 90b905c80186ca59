import { type ColumnMetadata, type ColumnType, type OptionMetadata } from './table-metadata';

/** One column in a few words, for tables that are written by hand. The schema name is given, everything else follows. */
type Details = Partial<Omit<ColumnMetadata, 'logicalName' | 'schemaName' | 'type'>>;

function column(type: ColumnType, schemaName: string, details: Details = {}): ColumnMetadata {
  return {
    logicalName: schemaName.toLowerCase(),
    schemaName,
    type,
    displayName: schemaName.replace(/([a-z])([A-Z])/g, '$1 $2'),
    requiredLevel: 'None',
    validForCreate: true,
    validForUpdate: true,
    validForRead: true,
    secured: false,
    custom: false,
    ...details,
  };
}

export const text = (schemaName: string, maxLength: number, details?: Details): ColumnMetadata =>
  column('String', schemaName, { maxLength, ...details });

export const memo = (schemaName: string, maxLength = 1_073_741_823): ColumnMetadata =>
  column('Memo', schemaName, { maxLength, format: 'TextArea' });

export const integer = (schemaName: string, details?: Details): ColumnMetadata =>
  column('Integer', schemaName, { minValue: '-2147483648', maxValue: '2147483647', ...details });

export const bigInteger = (schemaName: string, details?: Details): ColumnMetadata =>
  column('BigInt', schemaName, details);

export const double = (schemaName: string): ColumnMetadata => column('Double', schemaName, { precision: 2 });

export const flag = (schemaName: string, defaultValue = false): ColumnMetadata =>
  column('Boolean', schemaName, { defaultValue, options: [option(0, 'No'), option(1, 'Yes')] });

export const choice = (schemaName: string, ...labels: readonly (readonly [number, string])[]): ColumnMetadata =>
  column('Picklist', schemaName, { options: labels.map(([value, label]) => option(value, label)) });

export const dateTime = (schemaName: string, details?: Details): ColumnMetadata =>
  column('DateTime', schemaName, { dateTimeBehavior: 'UserLocal', ...details });

export const guid = (schemaName: string, details?: Details): ColumnMetadata =>
  column('Uniqueidentifier', schemaName, details);

export const entityName = (schemaName: string): ColumnMetadata => column('EntityName', schemaName);

export const managed = (schemaName: string): ColumnMetadata =>
  column('ManagedProperty', schemaName, { defaultValue: true });

export const lookup = (schemaName: string, ...targets: readonly string[]): ColumnMetadata =>
  column('Lookup', schemaName, { targets });

export const owner = (): ColumnMetadata =>
  column('Owner', 'OwnerId', {
    targets: ['systemuser', 'team'],
    requiredLevel: 'SystemRequired',
    displayName: 'Owner',
  });

/** Active and inactive, the pair most tables have. */
export const activeState = (): readonly ColumnMetadata[] => [
  column('State', 'statecode', {
    displayName: 'Status',
    requiredLevel: 'SystemRequired',
    validForCreate: false,
    defaultValue: 0,
    options: [
      { value: 0, label: 'Active', defaultStatus: 1 },
      { value: 1, label: 'Inactive', defaultStatus: 2 },
    ],
  }),
  column('Status', 'statuscode', {
    displayName: 'Status Reason',
    options: [
      { value: 1, label: 'Active', state: 0 },
      { value: 2, label: 'Inactive', state: 1 },
    ],
  }),
];

const option = (value: number, label: string): OptionMetadata => ({ value, label });
