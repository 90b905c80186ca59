import { type Json } from '../dataverse/read-json';
import { formattedValue, lookupTable } from '../dataverse/rows';
import { isLookup, propertyOf, type Column, type Table } from '../dataverse/table';

/** What a lookup holds. */
export interface Reference {
  readonly table: string;
  readonly id: string;
  readonly name: string;
}

/** A value as the form holds it: what the Web API gives, a lookup as a reference. */
export type FieldValue = string | number | boolean | Reference | null;

/** The row on the screen with what the person has changed so far. */
export interface FormRecord {
  readonly table: Table;
  /** Undefined until the first save. */
  readonly id: string | undefined;
  readonly row: Json;
  readonly changes: ReadonlyMap<string, FieldValue>;
}

export const isReference = (value: FieldValue | undefined): value is Reference =>
  typeof value === 'object' && value !== null;

/** The current value of a column: the change if there is one, else what was read. */
export function valueOf(record: FormRecord, column: Column): FieldValue {
  const changed = record.changes.get(column.logicalName);
  if (changed !== undefined) return changed;
  const property = propertyOf(column);
  const value = record.row[property];
  if (isLookup(column)) {
    if (typeof value !== 'string') return null;
    const table = lookupTable(record.row, property) || (column.targets[0] ?? '');
    return { table, id: value, name: formattedValue(record.row, property) };
  }
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

/** The text people read for a column: Dataverse's formatted value, or the change as typed. */
export function textOf(record: FormRecord, column: Column): string {
  if (!record.changes.has(column.logicalName)) return formattedValue(record.row, propertyOf(column));
  const value = valueOf(record, column);
  if (isReference(value)) return value.name;
  const option = column.options.find((candidate) => candidate.value === Number(value));
  return option && value !== null ? option.label : String(value ?? '');
}
