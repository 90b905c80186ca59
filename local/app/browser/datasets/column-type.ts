import { isLookup, type Column } from '../dataverse/table';

const types: Readonly<Record<string, string>> = {
  Money: 'Currency',
  Integer: 'Whole.None',
  BigInt: 'Whole.None',
  Decimal: 'Decimal',
  Double: 'FP',
  Boolean: 'TwoOptions',
  Picklist: 'OptionSet',
  State: 'OptionSet',
  Status: 'OptionSet',
  MultiSelectPicklist: 'MultiSelectOptionSet',
  Memo: 'Multiple',
};

/** The manifest type (`of-type`) of a column, as `dataset.columns[].dataType` says it. */
export function columnType(column: Column): string {
  if (isLookup(column)) return column.type === 'Lookup' ? 'Lookup.Simple' : `Lookup.${column.type}`;
  if (column.type === 'DateTime')
    return column.dateTimeBehavior === 'DateOnly' || column.format === 'DateOnly'
      ? 'DateAndTime.DateOnly'
      : 'DateAndTime.DateAndTime';
  return types[column.type] ?? 'SingleLine.Text';
}
