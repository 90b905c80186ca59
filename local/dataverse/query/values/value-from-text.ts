import { type ColumnMetadata, type ColumnType } from '../../metadata/table-metadata';
import { type Value } from '../../store/row';
import { wrongArgument } from '../query-error';
import { isDateOnly } from './edm-type';
import { dateText } from './date-text';
import { decimalDigits } from './number-text';

const GUID = /^\{?([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\}?$/i;

/** A condition's value from the text it has in FetchXML and in the arguments of query functions. Refuses what the column cannot hold. */
export function valueFromText(column: ColumnMetadata, text: string): NonNullable<Value> {
  return READERS[column.type]?.(column, text) ?? text;
}

/** The lower-case guid in a text, braces or not. */
export const guidOf = (text: string): string | undefined => GUID.exec(text.trim())?.[1]?.toLowerCase();

function guidFromText(column: ColumnMetadata, text: string): string {
  const guid = guidOf(text);
  if (guid === undefined) throw wrongArgument(column.logicalName, 'System.Guid');
  return guid;
}

function numberFromText(column: ColumnMetadata, text: string, type: string): NonNullable<Value> {
  const decimal = decimalDigits(text);
  if (decimal === undefined) throw wrongArgument(column.logicalName, type);
  return column.type === 'Double' ? Number(decimal) : { decimal };
}

function booleanFromText(column: ColumnMetadata, text: string): boolean {
  const lower = text.trim().toLowerCase();
  if (lower === '1' || lower === 'true') return true;
  if (lower === '0' || lower === 'false') return false;
  throw wrongArgument(column.logicalName, 'System.Boolean');
}

function dateFromText(column: ColumnMetadata, text: string): string {
  const date = dateText(text.trim(), isDateOnly(column));
  if (date === undefined) throw wrongArgument(column.logicalName, 'System.DateTime');
  return date;
}

/** One option of a choice. */
export function optionFromText(column: ColumnMetadata, text: string): number {
  const option = Number(text.trim());
  if (text.trim() === '' || !Number.isInteger(option)) throw wrongArgument(column.logicalName, 'System.Int32');
  return option;
}

type Reader = (column: ColumnMetadata, text: string) => NonNullable<Value>;

const whole: Reader = (column, text) => numberFromText(column, text, 'System.Int32');
const fraction: Reader = (column, text) => numberFromText(column, text, 'System.Decimal');

/** Types that are not listed hold text. */
const READERS: Partial<Readonly<Record<ColumnType, Reader>>> = {
  Uniqueidentifier: guidFromText,
  Lookup: guidFromText,
  Customer: guidFromText,
  Owner: guidFromText,
  Integer: whole,
  BigInt: whole,
  Picklist: whole,
  State: whole,
  Status: whole,
  Decimal: fraction,
  Money: fraction,
  Double: fraction,
  Boolean: booleanFromText,
  ManagedProperty: booleanFromText,
  DateTime: dateFromText,
  MultiSelectPicklist: (column, text) => text.split(',').map((part) => optionFromText(column, part)),
};
