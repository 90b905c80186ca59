import { type CustomControl } from '../forms/form';
import { type FieldValue } from '../forms/record';
import { type Editing } from '../forms/use-editing';
import { type ManifestProperty } from './manifest';
import { boundColumn } from './property-bag';

export interface OutputTarget {
  readonly properties: readonly ManifestProperty[];
  readonly control: CustomControl;
  readonly editing: Editing;
}

/** Writes what a control gave out (`getOutputs`) into the columns its bound properties stand for; other outputs have no column. */
export function applyOutputs(
  outputs: Readonly<Record<string, unknown>>,
  { properties, control, editing }: OutputTarget,
): void {
  for (const property of properties) {
    if (!(property.name in outputs) || property.usage !== 'bound') continue;
    const column = boundColumn(property, control, editing.record);
    if (column) editing.change(column.logicalName, toField(outputs[property.name], property.type));
  }
}

function toField(output: unknown, type: string): FieldValue {
  if (output instanceof Date) return type === 'DateAndTime.DateOnly' ? localDay(output) : output.toISOString();
  return typeof output === 'string' || typeof output === 'number' || typeof output === 'boolean' ? output : null;
}

const two = (number: number): string => String(number).padStart(2, '0');

const localDay = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
