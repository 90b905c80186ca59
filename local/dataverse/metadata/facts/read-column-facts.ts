import { type ColumnMetadata, type OptionMetadata, type RequiredLevel } from '../table-metadata';
import { type ColumnDetails, type ColumnFacts, type OptionFacts } from './facts';

/** The columns of one table of the facts file. */
export function readColumnFacts(facts: Readonly<Record<string, ColumnFacts>>): ReadonlyMap<string, ColumnMetadata> {
  const names = new Set(Object.keys(facts));
  return new Map(Object.entries(facts).map(([name, column]) => [name, readColumn(name, column, names)]));
}

function readColumn(logicalName: string, facts: ColumnFacts, names: ReadonlySet<string>): ColumnMetadata {
  const [type, schemaName, displayName, letters = '', details = {}] = facts;
  const baseOf = type === 'Money' && logicalName.endsWith('_base') ? logicalName.slice(0, -'_base'.length) : undefined;
  return {
    logicalName,
    schemaName,
    type,
    displayName,
    requiredLevel: requiredLevel(letters),
    validForCreate: !letters.includes('c'),
    validForUpdate: !letters.includes('u'),
    validForRead: true,
    secured: false,
    custom: false,
    ...readDetails(facts, details),
    ...(baseOf !== undefined && names.has(baseOf) ? { baseOf } : {}),
  };
}

function requiredLevel(letters: string): RequiredLevel {
  if (letters.includes('S')) return 'SystemRequired';
  if (letters.includes('A')) return 'ApplicationRequired';
  return letters.includes('R') ? 'Recommended' : 'None';
}

const YES_NO: readonly OptionMetadata[] = [
  { value: 0, label: 'No' },
  { value: 1, label: 'Yes' },
];

function readDetails([type]: ColumnFacts, details: ColumnDetails): Partial<ColumnMetadata> {
  const options =
    details.options?.map((option) => readOption(type, option)) ?? (type === 'Boolean' ? YES_NO : undefined);
  const defaultValue = details.default ?? (type === 'Boolean' ? false : firstState(type, details));
  return {
    ...(details.length === undefined ? {} : { maxLength: details.length }),
    ...(details.min === undefined ? {} : { minValue: details.min }),
    ...(details.max === undefined ? {} : { maxValue: details.max }),
    ...(details.precision === undefined ? {} : { precision: details.precision }),
    ...(details.source === undefined ? {} : { precisionSource: details.source }),
    ...(details.format === undefined ? {} : { format: details.format }),
    ...(type === 'DateTime' ? { dateTimeBehavior: details.behavior ?? 'UserLocal' } : {}),
    ...(details.targets === undefined ? {} : { targets: details.targets }),
    ...(options === undefined ? {} : { options }),
    ...(defaultValue === undefined ? {} : { defaultValue }),
  };
}

/** A new row is in its table's first state (0), and in the first status of that state: `defaultStatus` of the state says which. */
const firstState = (type: ColumnFacts[0], details: ColumnDetails): number | undefined =>
  type === 'State' ? details.options?.[0]?.[0] : undefined;

function readOption(type: ColumnFacts[0], [value, label, tied]: OptionFacts): OptionMetadata {
  if (tied === undefined) return { value, label };
  return type === 'State' ? { value, label, defaultStatus: tied } : { value, label, state: tied };
}
