import { choiceOutOfRange, numberOutOfRange, textTooLong } from '../../errors/record-errors';
import { type ColumnMetadata, type TableMetadata } from '../../metadata/table-metadata';
import { isExactDecimal, type Row, type Value } from '../../store/row';
import { addDecimals, compareDecimals, roundDecimal } from './decimal-text';

/**
 * The values a write may carry: columns the platform alone writes (createdon, *_base, ...) are left out without a word, as the platform
 * does; texts too long, choices outside their set and numbers outside their bounds are refused.
 */
export function checkedValues(table: TableMetadata, values: Row, right: 'Create' | 'Update'): Record<string, Value> {
  const checked: Record<string, Value> = {};
  for (const name of Object.keys(values)) {
    const column = table.columns.get(name);
    const value = values[name] ?? null;
    if (!column || !isWritable(table, column, right)) continue;
    if (value !== null) checkValue(table, column, value);
    checked[name] = column.type === 'Double' ? roundedDouble(column, value) : withoutExponent(value);
  }
  return checked;
}

/** Floating point columns keep the digits their precision says, as the documented answers show (create-entity-web-api.md: latitude). */
function roundedDouble({ precision }: ColumnMetadata, value: Value): Value {
  if (typeof value !== 'number' || precision === undefined) return value;
  return Number(roundDecimal(String(value), precision));
}

/** `1e-8` is a number of JSON, too. */
const withoutExponent = (value: Value): Value =>
  value !== null && isExactDecimal(value) && /e/i.test(value.decimal) ? { decimal: addDecimals(value.decimal) } : value;

/** The platform looks a user's object id up in its directory; there is none here, so whoever creates the user says it. */
const SAID_BY_CALLER: ReadonlySet<string> = new Set(['systemuser.azureactivedirectoryobjectid']);

function isWritable(table: TableMetadata, column: ColumnMetadata, right: 'Create' | 'Update'): boolean {
  if (right === 'Create' ? column.validForCreate : column.validForUpdate) return true;
  return SAID_BY_CALLER.has(`${table.logicalName}.${column.logicalName}`);
}

function checkValue(table: TableMetadata, column: ColumnMetadata, value: Value): void {
  if (typeof value === 'string') checkLength(table, column, value);
  else if (isExactDecimal(value)) checkBounds(table, column, value.decimal);
  else if (Array.isArray(value)) for (const item of value as readonly number[]) checkChoice(table, column, item);
  else if (typeof value === 'number') checkNumber(table, column, value);
}

function checkLength(table: TableMetadata, column: ColumnMetadata, text: string): void {
  const limited = column.type === 'String' || column.type === 'Memo';
  if (limited && column.maxLength !== undefined && text.length > column.maxLength) {
    throw textTooLong(column.logicalName, table, column.maxLength);
  }
}

function checkNumber(table: TableMetadata, column: ColumnMetadata, value: number): void {
  if (['Picklist', 'State', 'Status'].includes(column.type)) checkChoice(table, column, value);
  else if (column.type === 'Integer' || column.type === 'Double') checkBounds(table, column, String(value));
}

function checkChoice(table: TableMetadata, column: ColumnMetadata, value: number): void {
  if (column.options?.some((option) => option.value === value) === false) {
    throw choiceOutOfRange(column.logicalName, table, value);
  }
}

function checkBounds(table: TableMetadata, column: ColumnMetadata, decimal: string): void {
  const tooSmall = column.minValue !== undefined && compareDecimals(decimal, column.minValue) < 0;
  const tooLarge = column.maxValue !== undefined && compareDecimals(decimal, column.maxValue) > 0;
  if (tooSmall || tooLarge) {
    throw numberOutOfRange(column.logicalName, table, `${column.minValue ?? ''} to ${column.maxValue ?? ''}`);
  }
}
